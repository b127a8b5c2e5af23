#!/usr/bin/env bash
# The app registration that is the bot, its tab and its calls to Graph. It may be run again: what is there already is brought up to date.
#
#   register-app.sh id NAME                     prints the registration's id; makes it when there is none
#   register-app.sh complete NAME HOST SUBJECT  its address, scope, Teams' clients, permissions, and the federated credential, so that
#                                               the managed identity SUBJECT (a principal id) can vouch for it. No secret is made.
#
# It needs Azure's command line, signed in as somebody who may make app registrations.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

usage() { sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 64; }

find_app() { az ad app list --display-name "$1" --query "[?displayName=='$1'].appId" --output tsv; }

app_id() {
  local name="$1" found
  found="$(find_app "$name")"
  case "$(grep -c . <<<"$found")" in
    0) az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv ;;
    1) echo "$found" ;;
    *) echo "There are several app registrations named $name. Delete or rename all but one." >&2; exit 1 ;;
  esac
}

# A registration is known in the tenant, and can be given permissions, by its service principal.
ensure_principal() {
  az ad sp show --id "$1" --query id --output tsv 2>/dev/null || az ad sp create --id "$1" --query id --output tsv
}

vouch() {
  local app="$1" subject="$2" tenant="$3" parameters
  parameters="$(printf '{"name":"managed-identity","issuer":"https://login.microsoftonline.com/%s/v2.0","subject":"%s","audiences":["api://AzureADTokenExchange"]}' "$tenant" "$subject")"
  if [ -n "$(az ad app federated-credential list --id "$app" --query "[?name=='managed-identity'].name" --output tsv)" ]; then
    az ad app federated-credential update --id "$app" --federated-credential-id managed-identity --parameters "$parameters"
  else
    az ad app federated-credential create --id "$app" --parameters "$parameters" --output none
  fi
}

complete() {
  local name="$1" host="$2" subject="$3" app object tenant principal
  app="$(app_id "$name")"
  object="$(az ad app show --id "$app" --query id --output tsv)"
  tenant="$(az account show --query tenantId --output tsv)"
  principal="$(ensure_principal "$app")"
  az ad app update --id "$app" --identifier-uris "api://$host/$app" --required-resource-accesses "@$here/registration/permissions.json"
  az rest --method PATCH --uri "https://graph.microsoft.com/v1.0/applications/$object" \
    --headers Content-Type=application/json --body "@$here/registration/api.json"
  vouch "$app" "$subject" "$tenant"
  say_what_is_left "$app" "$tenant" "$principal"
}

say_what_is_left() {
  local app="$1" tenant="$2" principal="$3"
  cat <<END

The app registration $app is complete. What only an administrator can do:

1. Consent, once, as Privileged Role Administrator or Global Administrator:
   https://login.microsoftonline.com/$tenant/adminconsent?client_id=$app

2. If the bot is to call meetings: let it write in the organiser's calendar and in no other. In Exchange Online PowerShell, with the
   organiser's address in place of moter@example.no:
   New-ServicePrincipal -AppId $app -ObjectId $principal -DisplayName "GevinstBot"
   New-ManagementScope -Name "GevinstBot organiser" -RecipientRestrictionFilter "PrimarySmtpAddress -eq 'moter@example.no'"
   New-ManagementRoleAssignment -App $principal -Role "Application Calendars.ReadWrite" -CustomResourceScope "GevinstBot organiser"
   Test-ServicePrincipalAuthorization -Identity $principal -Resource moter@example.no

3. If the bot is to know who is away: let it read the automatic replies of the network's people and of nobody else. Put them in a
   mail-enabled security group, and use the group's distinguished name below. New-ServicePrincipal is as in 2, once for both.
   New-ManagementScope -Name "GevinstBot network" -RecipientRestrictionFilter "MemberOfGroup -eq 'CN=...'"
   New-ManagementRoleAssignment -App $principal -Role "Application MailboxSettings.Read" -CustomResourceScope "GevinstBot network"
END
}

case "${1:-}" in
  id) [ $# -eq 2 ] || usage; app_id "$2" ;;
  complete) [ $# -eq 4 ] || usage; complete "$2" "$3" "$4" ;;
  *) usage ;;
esac
