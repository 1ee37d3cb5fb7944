import { base62, digits, entra, hexLower, token } from '../formats/token.ts';
import { defineProvider } from './provider.ts';

/**
 * Azure OpenAI and the other Azure AI services. A key opens one resource, so a refusal means little elsewhere. Of new
 * keys the middle is fixed; older ones are 32 bare hex digits. Entra access tokens are JWTs like any other and not
 * listed.
 */
export default defineProvider({
  id: 'azure-openai',
  name: 'Azure OpenAI',
  env: [
    'AZURE_OPENAI_API_KEY',
    'AZURE_API_KEY',
    'AZURE_OPENAI_KEY',
    'AZURE_AI_API_KEY',
    'AZURE_INFERENCE_CREDENTIAL',
    'AZURE_OPENAI_AD_TOKEN',
    'AZURE_AD_TOKEN',
    'AZURE_CLIENT_SECRET',
  ],
  docs: 'https://learn.microsoft.com/azure/ai-services/openai/reference',
  console: 'https://portal.azure.com',
  checked: '2026-11-24',
  keys: [
    // 84 characters. ACOG stands for Azure's AI services, other services have other tags; the last four are a checksum.
    {
      id: 'azure-openai-api-key',
      token: token(base62(52), 'JQQJ99', base62(18), 'ACOG', base62(4)),
      evidence: 'observed',
    },
    {
      id: 'azure-openai-legacy-api-key',
      token: token(hexLower(32)),
      near: [
        'azure_openai',
        'azure-openai',
        'azureopenai',
        'azure openai',
        'azure.openai',
        'openai.azure',
        'openai_azure',
        'openai-azure',
        'azure_oai',
        'aoai',
        'azure_api',
        'azure-api',
        'azureapi',
        'azure api key',
        'azure_ai',
        'azure-ai',
        'azureai',
        'azure ai',
        'ai.azure.com',
        'azure_inference',
        'azure_endpoint',
        'azurekeycredential',
        'cognitiveservices',
        'cognitive_services',
        'cognitive-services',
        'cognitive services',
        'ocp-apim-subscription-key',
      ],
      evidence: 'observed',
    },
    // The secret of an application in Entra ID, which opens whatever that application may.
    {
      id: 'azure-entra-client-secret',
      token: token(entra(3), digits(1), 'Q~', entra(31, 34)),
      evidence: 'observed',
    },
  ],
});
