export default function Page() {
  return <a href="/api/models">which models are there?</a>;
}
