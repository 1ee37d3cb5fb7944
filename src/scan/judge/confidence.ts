/** How sure a finding is. `certain`: shape and randomness leave no doubt; `possible`: more often wrong than right. */
export const CONFIDENCES = ['possible', 'likely', 'certain'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
