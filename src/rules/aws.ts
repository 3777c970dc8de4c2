import type { Rule } from '../model.ts';

/** Amazon Web Services: key ids carry a four-letter type, the secrets have no mark of their own. */
export const aws: readonly Rule[] = [
  {
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    severity: 'error',
    why: 'With its secret it gives the rights of the IAM user; the id alone tells the account and that a pair is about.',
    keywords: ['akia'],
    // Ids are upper-case base32; AWS promises word characters only and old ids hold 0, 1, 8 and 9.
    pattern: /(?<![A-Za-z0-9/+])(?<secret>AKIA[0-9A-Z]{16})(?![A-Za-z0-9/+])/dg,
    prefixes: ['AKIA'],
    remedy: {
      revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
      steps: [
        'Deactivate the access key under IAM > Users > Security credentials, then delete it',
        'Look in CloudTrail for what the key has done',
      ],
      instead: 'Give the workload an IAM role; no long-term key needs to exist',
    },
    env: ['AWS_ACCESS_KEY_ID'],
    verification: {
      method: 'POST',
      url: 'https://sts.amazonaws.com/',
      headers: {
        Authorization: 'AWS4-HMAC-SHA256 SigV4 signature made with key id + secret (+ x-amz-security-token for ASIA)',
      },
      body: 'body Action=GetCallerIdentity&Version=2011-06-15',
      live: '200 with Arn/Account',
      dead: '403 InvalidClientTokenId (unknown/inactive id), SignatureDoesNotMatch (wrong secret), ExpiredToken',
    },
    references: [
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes',
      'https://awsteele.com/blog/2020/09/26/aws-access-key-format.html',
    ],
    examples: {
      match: ['AWS_ACCESS_KEY_ID=AKIA[[base32:16]]'],
      ignore: ['AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE', 'AWS_ACCESS_KEY_ID=AKIAXXXXXXXXXXXXXXXX'],
    },
  },
  {
    id: 'aws-temporary-access-key-id',
    title: 'AWS temporary access key id',
    severity: 'warning',
    why: 'With its secret and session token it gives the rights of the role until they expire.',
    keywords: ['asia'],
    pattern: /(?<![A-Za-z0-9/+])(?<secret>ASIA[0-9A-Z]{16})(?![A-Za-z0-9/+])/dg,
    prefixes: ['ASIA'],
    remedy: {
      revoke: 'https://console.aws.amazon.com/iam/home#/roles',
      steps: ['Revoke the active sessions of the role under IAM > Roles > Revoke sessions'],
      instead: null,
    },
    env: ['AWS_ACCESS_KEY_ID'],
    verification: {
      method: 'POST',
      url: 'https://sts.amazonaws.com/',
      headers: {
        Authorization: 'AWS4-HMAC-SHA256 SigV4 signature made with key id + secret (+ x-amz-security-token for ASIA)',
      },
      body: 'body Action=GetCallerIdentity&Version=2011-06-15',
      live: '200 with Arn/Account',
      dead: '403 InvalidClientTokenId (unknown/inactive id), SignatureDoesNotMatch (wrong secret), ExpiredToken',
    },
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes'],
    examples: {
      match: ['AWS_ACCESS_KEY_ID=ASIA[[base32:16]]'],
      ignore: ['AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE', 'region = "ASIA"'],
    },
  },
  {
    id: 'aws-service-bearer-key-id',
    title: 'AWS service credential id',
    severity: 'error',
    why: 'It names a service credential or an STS bearer token and stands where such a secret stands.',
    keywords: ['abia', 'acca'],
    pattern: /(?<![A-Za-z0-9/+])(?<secret>A(?:BIA|CCA)[A-Z2-7]{16})(?![A-Za-z0-9/+])/dg,
    prefixes: ['ABIA', 'ACCA'],
    remedy: {
      revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
      steps: ['Delete the credential under IAM > Users > Security credentials'],
      instead: null,
    },
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes'],
    examples: {
      match: ['key_id: ABIA[[base32:16]]', 'key_id: ACCA[[base32:16]]'],
      ignore: ['key_id: ABIAXXXXXXXXXXXXXXXX'],
    },
  },
  {
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    severity: 'error',
    why: 'With the key id it gives everything the IAM user may do.',
    keywords: [],
    // 40 characters of base64. A digit and both cases must occur: 40 hexadecimal digits beside AWS words are a commit.
    pattern: /^(?=[A-Za-z+/]{0,39}\d)(?=[A-Z\d+/]{0,39}[a-z])(?=[a-z\d+/]{0,39}[A-Z])(?<secret>[A-Za-z0-9+/]{40})$/dg,
    context: {
      words: ['aws', 'amazon', 's3'],
      names: ['secret'],
      near: ['aws-access-key-id', 'aws-temporary-access-key-id'],
    },
    remedy: {
      revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
      steps: [
        'Deactivate the access key under IAM > Users > Security credentials, then delete it',
        'Look in CloudTrail for what the key has done',
      ],
      instead: 'Give the workload an IAM role; no long-term key needs to exist',
    },
    env: ['AWS_SECRET_ACCESS_KEY', 'AWS_SECRET_KEY'],
    verification: {
      method: 'POST',
      url: 'https://sts.amazonaws.com/',
      headers: {
        Authorization: 'AWS4-HMAC-SHA256 SigV4 signature made with key id + secret (+ x-amz-security-token for ASIA)',
      },
      body: 'body Action=GetCallerIdentity&Version=2011-06-15',
      live: '200 with Arn/Account',
      dead: '403 InvalidClientTokenId (unknown/inactive id), SignatureDoesNotMatch (wrong secret), ExpiredToken',
    },
    references: [
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes',
    ],
    examples: {
      match: [
        'AWS_SECRET_ACCESS_KEY=[[base64:40]]',
        '[default]\naws_access_key_id = AKIA[[base32:16]]\naws_secret_access_key = [[<]][[base64:40]][[>]]',
        '"secretAccessKey": "[[<]][[base64:40]][[>]]",\n"accessKeyId": "AKIA[[base32:16]]"',
      ],
      ignore: ['AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'aws_sdk_commit = [[hex:40]]'],
    },
  },
  {
    id: 'aws-session-token',
    title: 'AWS session token',
    severity: 'warning',
    why: 'It completes a temporary credential until that expires.',
    keywords: ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz', 'aqodyxdz'],
    // Base64 of a binary header and "origin" or "aws"; from 100 characters on, more with session policies.
    pattern: /(?<![\w+/-])(?<secret>(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|AQoDYXdz)[A-Za-z0-9+/]{80,2000}={0,2})/dg,
    prefixes: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz', 'AQoDYXdz'],
    remedy: {
      revoke: 'https://console.aws.amazon.com/iam/home#/roles',
      steps: ['Revoke the active sessions of the role under IAM > Roles > Revoke sessions'],
      instead: null,
    },
    env: ['AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://sts.amazonaws.com/',
      headers: {
        Authorization: 'AWS4-HMAC-SHA256 SigV4 signature made with key id + secret (+ x-amz-security-token for ASIA)',
      },
      body: 'body Action=GetCallerIdentity&Version=2011-06-15',
      live: '200 with Arn/Account',
      dead: '403 InvalidClientTokenId (unknown/inactive id), SignatureDoesNotMatch (wrong secret), ExpiredToken',
    },
    references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html'],
    examples: {
      match: [
        'AWS_SESSION_TOKEN=IQoJb3JpZ2lu[[base64:300]]==',
        'AWS_SESSION_TOKEN=FwoGZXIvYXdz[[base64:300]]=',
        'AWS_SESSION_TOKEN=FQoGZXIvYXdz[[base64:300]]',
        'AWS_SESSION_TOKEN=AQoDYXdz[[base64:300]]',
      ],
      ignore: ['AWS_SESSION_TOKEN=IQoJb3JpZ2luxxxxxxxxxxxx', 'AWS_SESSION_TOKEN=${AWS_SESSION_TOKEN}'],
    },
  },
  {
    id: 'aws-appsync-api-key',
    title: 'AWS AppSync API key',
    severity: 'warning',
    why: 'Anyone holding it can call the GraphQL API within its API_KEY authorisation.',
    keywords: ['da2-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>da2-[0-9a-z]{26})(?![A-Za-z0-9])/dg,
    prefixes: ['da2-'],
    remedy: {
      revoke: 'https://console.aws.amazon.com/appsync/home',
      steps: ['Delete it under AppSync > Settings > API keys'],
      instead: null,
    },
    env: ['APPSYNC_API_KEY', 'AWS_APPSYNC_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://<26-char-id>.appsync-api.<region>.amazonaws.com/graphql',
      headers: { 'x-api-key': '<secret>', 'Content-Type': 'application/json' },
      live: '200 (GraphQL body)',
      dead: '401/403 UnauthorizedException',
    },
    references: ['https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html'],
    examples: {
      match: ['APPSYNC_API_KEY=da2-[[base36:26]]'],
      ignore: ['APPSYNC_API_KEY=da2-xxxxxxxxxxxx', 'APPSYNC_API_KEY=${APPSYNC_API_KEY}'],
    },
  },
  {
    id: 'aws-bedrock-api-key-long',
    title: 'Amazon Bedrock long-term API key',
    severity: 'error',
    why: 'Anyone holding it can run models at your expense.',
    keywords: ['abskqmvkcm9ja0fqsutles'],
    // ABSK and base64 of BedrockAPIKey-<suffix>-at-<account>:<secret>; 132 characters are common.
    pattern: /(?<![\w+/-])(?<secret>ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{80,260}={0,2})/dg,
    prefixes: ['ABSKQmVkcm9ja0FQSUtleS'],
    remedy: {
      revoke: 'https://console.aws.amazon.com/bedrock/home#/api-keys/long-term',
      steps: ['Delete it under Bedrock > API keys > Long-term'],
      instead: 'Use short-term keys or an IAM role',
    },
    env: ['AWS_BEARER_TOKEN_BEDROCK'],
    verification: {
      method: 'GET',
      url: 'https://bedrock.us-east-1.amazonaws.com/foundation-models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html'],
    examples: {
      match: ['AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS[[base64:109]]='],
      ignore: ['AWS_BEARER_TOKEN_BEDROCK=<your-key>'],
    },
  },
  {
    id: 'aws-bedrock-api-key-short',
    title: 'Amazon Bedrock short-term API key',
    severity: 'warning',
    why: 'Anyone holding it can run models at your expense for up to twelve hours.',
    keywords: ['bedrock-api-key-ymvkcm9jay5hbwf6b25hd3muy29t'],
    pattern: /(?<![\w+/-])(?<secret>bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{300,2500}={0,2})/dg,
    prefixes: ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'],
    remedy: {
      revoke: 'https://console.aws.amazon.com/iam/home#/roles',
      steps: ['Revoke the sessions of the role, or wait until the key expires'],
      instead: null,
    },
    env: ['AWS_BEARER_TOKEN_BEDROCK'],
    verification: {
      method: 'GET',
      url: 'https://bedrock.us-east-1.amazonaws.com/foundation-models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html'],
    examples: {
      match: ['AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[[base64:400]]=='],
      ignore: ['AWS_BEARER_TOKEN_BEDROCK=<your-key>'],
    },
  },
  {
    id: 'aws-codecommit-git-url',
    title: 'AWS CodeCommit password in a URL',
    severity: 'error',
    why: 'Anyone holding it can clone the repositories and push to them.',
    keywords: ['git-codecommit.'],
    pattern: /https:\/\/[\w+.=@-]{1,64}-at-\d{12}:(?<secret>[^\s:@/"\x27<>]{20,120})@git-codecommit\./dg,
    remedy: {
      revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
      steps: ['Delete the HTTPS Git credentials for CodeCommit under IAM > Users > Security credentials'],
      instead: 'Use git-remote-codecommit with a role',
    },
    verification: {
      method: 'GET',
      url: 'https://git-codecommit.<region>.amazonaws.com/v1/repos/<repo>/info/refs?service=git-upload-pack',
      headers: { Authorization: 'Basic <user:password>' },
      live: '200 or 404',
      dead: '403',
    },
    references: ['https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-gc.html'],
    examples: {
      match: [
        'git clone https://alice-at-[[digits:12]]:[[<]][[base62:44]][[>]]@git-codecommit.eu-west-1.amazonaws.com/v1/repos/app',
      ],
      ignore: [
        'git clone https://alice-at-123456789012:<password>@git-codecommit.eu-west-1.amazonaws.com/v1/repos/app',
      ],
    },
  },
  {
    id: 'aws-mws-auth-token',
    title: 'Amazon MWS auth token',
    severity: 'warning',
    why: 'It gave a developer access to a seller account; the service was retired in 2024.',
    keywords: ['amzn.mws.'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['amzn.mws.'],
    remedy: {
      revoke: 'https://sellercentral.amazon.com/apps/manage',
      steps: ['Disable the developer under Seller Central > Manage your apps'],
      instead: null,
    },
    env: ['MWS_AUTH_TOKEN'],
    references: ['https://docs.developer.amazonservices.com/'],
    examples: {
      match: ['MWS_AUTH_TOKEN=amzn.mws.[[uuid]]'],
      ignore: ['MWS_AUTH_TOKEN=amzn.mws.xxxxxxxxxxxx', 'MWS_AUTH_TOKEN=${MWS_AUTH_TOKEN}'],
    },
  },
  {
    id: 'aws-ses-smtp-password',
    title: 'Amazon SES SMTP password',
    severity: 'error',
    why: 'Anyone holding it can send mail from your verified domains.',
    keywords: [],
    // Base64 of the version byte 4 and a 32-byte HMAC: 44 characters, the first is B, the second A to P.
    pattern: /^(?<secret>B[A-P][A-Za-z0-9+/]{42})$/dg,
    context: {
      words: ['ses', 'amazonses', 'email-smtp'],
      near: ['aws-access-key-id'],
    },
    remedy: {
      revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
      steps: ['Delete the IAM access key of the SMTP user (its user name is the key id)'],
      instead: null,
    },
    env: ['SES_SMTP_PASSWORD'],
    references: ['https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html'],
    examples: {
      match: [
        'SES_SMTP_PASSWORD=BJ[[base64:42]]',
        'SMTP_USER=AKIA[[base32:16]]\nSMTP_PASSWORD=[[<]]BK[[base64:42]][[>]]',
      ],
      ignore: ['SES_SMTP_PASSWORD=your-smtp-password'],
    },
  },
];
