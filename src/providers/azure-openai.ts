import { base62, digits, entra, hexLower, token } from '../formats/token.ts';
import { basic, header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Azure OpenAI and the other Azure AI services. A key opens one resource, so a refusal means little elsewhere. Of new
 * keys the middle is fixed; older ones are 32 bare hex digits. Entra access tokens are JWTs like any other and not
 * listed.
 */
export default defineProvider(
  {
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
  },
  () => ({
    api: {
      base: null,
      env: ['AZURE_OPENAI_ENDPOINT', 'AZURE_API_BASE'],
      hosts: [
        '*.openai.azure.com',
        '*.cognitiveservices.azure.com',
        '*.services.ai.azure.com',
        '*.openai.azure.us',
        '*.cognitiveservices.azure.us',
        '*.openai.azure.cn',
        '*.cognitiveservices.azure.cn',
      ],
      auth: header('api-key'),
      companions: [
        {
          name: 'tenant_id',
          env: ['AZURE_TENANT_ID'],
          shape: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
          hint: 'set AZURE_TENANT_ID to the tenant of the application',
        },
        {
          name: 'client_id',
          env: ['AZURE_CLIENT_ID'],
          shape: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
          hint: 'set AZURE_CLIENT_ID to the application that the secret belongs to',
        },
      ],
    },
    health: [
      {
        // Signs the application in, for a token that is thrown away.
        kinds: ['azure-entra-client-secret'],
        method: 'POST',
        path: 'https://login.microsoftonline.com/{tenant_id}/oauth2/v2.0/token',
        auth: basic('{client_id}', '{key}'),
        form: {
          grant_type: 'client_credentials',
          scope: 'https://cognitiveservices.azure.com/.default',
        },
        answers: [
          { status: 200, at: 'access_token', means: 'live', evidence: 'documented' },
          {
            status: 401,
            at: 'error_codes.*',
            is: [7000222],
            means: 'dead',
            reason: 'expired',
            evidence: 'documented',
          },
          // The secret is none of this application: deleted, or of another one.
          {
            status: 401,
            at: 'error_codes.*',
            is: [7000215],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'documented',
          },
          {
            status: 401,
            at: 'error_codes.*',
            is: [7000112],
            means: 'live',
            reason: 'suspended',
            evidence: 'documented',
          },
        ],
        source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
      },
      {
        // Key and endpoint belong together: a refusal is the pair's, and one that was put together wrongly looks the same.
        path: '/openai/models',
        query: { 'api-version': '2024-10-21' },
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'documented' },
          {
            status: 401,
            at: 'error.message',
            holds: ['invalid subscription key'],
            means: 'dead',
            evidence: 'observed',
          },
          { status: 401, at: 'message', holds: ['invalid subscription key'], means: 'dead', evidence: 'observed' },
          // Every key of the resource is switched off, and may be switched on again; this one was not looked at.
          {
            status: 403,
            at: 'error.code',
            is: ['AuthenticationTypeDisabled'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'observed',
          },
          {
            status: 403,
            at: 'error.message',
            holds: ['virtual network/firewall', 'public access is disabled', 'approved private endpoint'],
            means: 'unknown',
            reason: 'place-refused',
            evidence: 'observed',
          },
          {
            status: 403,
            at: 'error.message',
            holds: ['temporarily blocked'],
            means: 'live',
            reason: 'suspended',
            evidence: 'observed',
          },
          { status: 429, at: 'error.code', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://learn.microsoft.com/rest/api/azureopenai/models/list',
      },
    ],
    rotation: {
      how: 'two-slots',
      create: 'POST https://management.azure.com{resource_id}/regenerateKey?api-version=2024-10-01 {"keyName": "Key2"}',
      list: 'POST https://management.azure.com{resource_id}/listKeys?api-version=2024-10-01',
      remove:
        'regenerateKey of the same slot, or PATCH {resource_id} {"properties": {"disableLocalAuth": true}} for both',
      needs: 'an Entra token for https://management.azure.com with the role Cognitive Services Contributor',
      note: 'regenerate the slot that is not in use, move to it, then the other; the old value of a slot dies at once; az cognitiveservices account keys does it too',
      evidence: 'documented',
      source: 'https://learn.microsoft.com/azure/cognitive-services/rotate-keys',
    },
    usage: {
      api: 'Azure Monitor metrics ProcessedPromptTokens, GeneratedTokens; POST {scope}/providers/Microsoft.CostManagement/query',
      url: 'https://portal.azure.com',
      note: 'by deployment, not by key; cost is a day late; both need an Entra token',
      evidence: 'unconfirmed',
      source: 'not held against the documentation',
    },
    limits: {
      kind: 'soft',
      scope: 'subscription or resource group',
      api: 'PUT {scope}/providers/Microsoft.Consumption/budgets/{name}',
      url: 'https://portal.azure.com/#view/Microsoft_Azure_CostManagement',
      note: 'budgets only tell; tokens by minute of a deployment are the one brake',
      evidence: 'unconfirmed',
      source: 'not held against the documentation',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'https://msrc.microsoft.com/report',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
