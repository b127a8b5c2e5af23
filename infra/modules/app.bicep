// The program: a container that is always on because the bot sends by the clock, in two buildings.

@description('The name of the app and of its environment.')
param name string

@description('Where it lies.')
param location string

@description('The subnet it runs in.')
param subnetId string

@description('Where its log goes.')
param workspaceId string

@description('The identity the program runs as.')
param identityResourceId string

@description('The image with its tag.')
param image string

@description('The registry that the image is fetched from.')
param registryServer string

@description('How many replicas always run.')
param minReplicas int

@description('How many replicas may run.')
param maxReplicas int

@description('Spread over the buildings of the region.')
param isZoneRedundant bool

@description('The contents of the network file; empty where there is none.')
@secure()
param networkFile string

@description('Where the program finds the network file; empty where there is none.')
param networkFilePath string

@description('The program\'s settings.')
param settings object

@description('Tags.')
param tags object

// The image's own; beneath 1024 a user who isn't root may not listen.
var port = 8080

var platformSettings = {
  ASPNETCORE_ENVIRONMENT: 'Production'
  // One line of JSON an event, so that the log can be searched and alerts can tell an error from what surrounds it.
  Logging__Console__FormatterName: 'json'
  // What the exporter would tell Microsoft of its own use.
  APPLICATIONINSIGHTS_STATSBEAT_DISABLED: 'true'
}

var environmentVariables = [for setting in items(union(settings, platformSettings)): {
  name: setting.key
  value: setting.value
}]

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
      internal: false
    }
    zoneRedundant: isZoneRedundant
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    // By a diagnostic setting, which needs no key of the workspace.
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
  }
}

resource toWorkspace 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: environment
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityResourceId}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        targetPort: port
        transport: 'auto'
      }
      registries: [
        {
          server: registryServer
          identity: identityResourceId
        }
      ]
      secrets: empty(networkFilePath)
        ? []
        : [
            {
              name: 'network-file'
              value: networkFile
            }
          ]
    }
    template: {
      // Teams waits four seconds for an answer, and a call to Teams thirty; what is under way is finished before the replica goes.
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'gevinstbot'
          image: image
          // It was seen to start in a few seconds and to take 136 MB.
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
          // The address is the environment's to give, so it can't be among the settings above.
          env: concat(environmentVariables, [
            {
              name: 'Site__Address'
              value: 'https://${name}.${environment.properties.defaultDomain}'
            }
          ])
          volumeMounts: empty(networkFilePath)
            ? []
            : [
                {
                  volumeName: 'network'
                  mountPath: substring(networkFilePath, 0, lastIndexOf(networkFilePath, '/'))
                }
              ]
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/health'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 24
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health'
                port: port
              }
              periodSeconds: 15
              timeoutSeconds: 10
            }
            {
              // Only that it answers: tables that can't be reached aren't mended by starting anew.
              type: 'Liveness'
              tcpSocket: {
                port: port
              }
              periodSeconds: 15
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'people-answering'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
      volumes: empty(networkFilePath)
        ? []
        : [
            {
              name: 'network'
              storageType: 'Secret'
              secrets: [
                {
                  secretRef: 'network-file'
                  path: substring(networkFilePath, lastIndexOf(networkFilePath, '/') + 1)
                }
              ]
            }
          ]
    }
  }
}

output id string = app.id
output host string = app.properties.configuration.ingress.fqdn
