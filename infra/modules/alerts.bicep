// Who is told, and of what: a bot that sends by the clock can be silent for a week before anybody wonders.

@description('The name that the alerts begin with.')
param name string

@description('Where the query over the log runs.')
param location string

@description('Who gets the mail.')
param email string

@description('The app.')
param appId string

@description('The app\'s name, as the log has it.')
param appName string

@description('How many replicas should run.')
param minReplicas int

@description('The table service.')
param tableServiceId string

@description('The log.')
param workspaceId string

@description('Tags.')
param tags object

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      {
        name: 'operations'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var ofTheApp = [
  {
    name: 'too-few-replicas'
    description: 'Fewer replicas than should run, for a quarter of an hour.'
    metric: 'Replicas'
    operator: 'LessThan'
    threshold: minReplicas
    aggregation: 'Maximum'
    dimensions: []
  }
  {
    name: 'restarts'
    description: 'A replica starts again and again. Its log says why in one line.'
    metric: 'RestartCount'
    operator: 'GreaterThan'
    threshold: 3
    aggregation: 'Maximum'
    dimensions: []
  }
  {
    name: 'answers-with-errors'
    description: 'Teams gets errors from the program: people see that the bot failed.'
    metric: 'Requests'
    operator: 'GreaterThan'
    threshold: 5
    aggregation: 'Total'
    dimensions: [
      {
        name: 'statusCodeCategory'
        operator: 'Include'
        values: [
          '5xx'
        ]
      }
    ]
  }
]

resource appAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [for alert in ofTheApp: {
  name: '${name}-${alert.name}'
  location: 'global'
  tags: tags
  properties: {
    description: alert.description
    severity: 2
    enabled: true
    scopes: [
      appId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: alert.name
          metricName: alert.metric
          operator: alert.operator
          threshold: alert.threshold
          timeAggregation: alert.aggregation
          dimensions: alert.dimensions
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}]

resource tablesAlert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-tables'
  location: 'global'
  tags: tags
  properties: {
    description: 'The tables fail too often: answers may not be taken.'
    severity: 2
    enabled: true
    scopes: [
      tableServiceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricName: 'Availability'
          operator: 'LessThan'
          threshold: 99
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

// What the program itself tells: its log, and what it measures.
var ofTheLog = [
  {
    name: 'errors'
    description: 'The program logged an error. docs/OPERATIONS.md tells what each event means and what to do.'
    query: 'ContainerAppConsoleLogs | where ContainerAppName == "${appName}" | extend event = parse_json(Log) | where event.LogLevel in ("Error", "Critical")'
  }
  {
    name: 'late'
    description: 'Messages reach people more than ten minutes late. docs/OPERATIONS.md: nobody got the card.'
    query: 'AppMetrics | where Name == "gevinstbot.message.lag" and Max > 600'
  }
  {
    name: 'refused'
    description: 'Teams refuses messages for good. docs/OPERATIONS.md: nobody got the card.'
    query: 'AppMetrics | where Name == "gevinstbot.messages" and tostring(Properties.outcome) == "Failed"'
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in ofTheLog: {
  name: '${name}-${alert.name}'
  location: location
  tags: tags
  properties: {
    displayName: '${name}-${alert.name}'
    description: alert.description
    severity: 2
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: alert.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}]
