// The portal as a container app, its environment and log, and the job that migrates the database.

@description('What all names begin with.')
param name string

@description('Region of the app.')
param location string

@description('Tags of all resources.')
param tags object

@description('The portal\'s image.')
param image string

@description('The subnet of the environment.')
param subnetId string

@description('The identity that the portal runs as.')
param portalIdentityId string

@description('The identity that the database is migrated as.')
param ownerIdentityId string

@description('The application\'s connection string; no secret, as the identity is the proof.')
param connection string

@description('The owner\'s connection string; no secret either.')
param ownerConnection string

@description('Where the documents are, and the client id of the portal\'s identity, which opens them.')
param documents { account: string, container: string, clientId: string }

@description('Where the secrets are.')
param vaultUri string

@description('Environment variables and the secrets that fill them.')
param secretSettings { variable: string, secret: string }[]

@description('Fewest and most copies of the portal.')
param copies { least: int, most: int }

@description('Days that logs are kept; the log takes no fewer than 30.')
param retentionDays int

@description('The portal\'s full host name.')
param host string

@description('The certificate of the host name, or empty.')
param certificateId string

var port = 8080
var databaseSettings = [
  { name: 'GOVERNANCE_DB', value: 'sqlserver' }
  { name: 'GOVERNANCE_CONNECTION', value: connection }
]
var documentSettings = [
  { name: 'Blobs__Kind', value: 'azure' }
  { name: 'Blobs__Azure__Account', value: documents.account }
  { name: 'Blobs__Azure__Container', value: documents.container }
  { name: 'Blobs__Azure__ClientId', value: documents.clientId }
]
// A cold start after a roll-out reads the model and the views; the first two minutes are no fault.
var probes = [
  { type: 'Startup', httpGet: { path: '/health/live', port: port }, periodSeconds: 5, failureThreshold: 24 }
  { type: 'Liveness', httpGet: { path: '/health/live', port: port }, periodSeconds: 10, failureThreshold: 3 }
  { type: 'Readiness', httpGet: { path: '/health/ready', port: port }, periodSeconds: 5, failureThreshold: 3 }
]

resource log 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-log'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: max(retentionDays, 30)
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-env'
  location: location
  tags: tags
  properties: {
    zoneRedundant: true
    vnetConfiguration: { infrastructureSubnetId: subnetId }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: log.properties.customerId
        sharedKey: log.listKeys().primarySharedKey
      }
    }
  }
}

resource portal 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${portalIdentityId}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        allowInsecure: false
        customDomains: empty(certificateId)
          ? []
          : [{ name: host, bindingType: 'SniEnabled', certificateId: certificateId }]
      }
      secrets: [
        for setting in secretSettings: {
          name: setting.secret
          keyVaultUrl: '${vaultUri}secrets/${setting.secret}'
          identity: portalIdentityId
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'portal'
          image: image
          args: ['serve']
          resources: { cpu: json('1.0'), memory: '2Gi' }
          probes: probes
          env: concat(
            databaseSettings,
            documentSettings,
            map(secretSettings, setting => { name: setting.variable, secretRef: setting.secret })
          )
        }
      ]
      scale: {
        minReplicas: copies.least
        maxReplicas: copies.most
        rules: [{ name: 'requests', http: { metadata: { concurrentRequests: '50' } } }]
      }
    }
  }
}

resource migrate 'Microsoft.App/jobs@2024-03-01' = {
  name: '${name}-migrate'
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${ownerIdentityId}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      triggerType: 'Manual'
      manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 }
      replicaRetryLimit: 0
      replicaTimeout: 1800
    }
    template: {
      containers: [
        {
          name: 'migrate'
          image: image
          args: ['migrate']
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(databaseSettings, [{ name: 'GOVERNANCE_OWNER_CONNECTION', value: ownerConnection }])
        }
      ]
    }
  }
}

@description('Where the portal answers before its own name is bound.')
output address string = portal.properties.configuration.ingress.fqdn

@description('What proves the ownership of the host name.')
output verification string = portal.properties.customDomainVerificationId

@description('The job that migrates the database.')
output migrateJob string = migrate.name
