#!/usr/bin/env bash
# Sets GevinstBot up in Azure, or brings it up to date. It may be run again.
#
#   deploy.sh test|production NETWORK             does it
#   deploy.sh test|production NETWORK --what-if   shows what it would change, and changes nothing
#
# NETWORK is your network file; or the object id of the network lead, who then sets the network up in Teams.
#
# It needs Azure's command line 2.53 or newer, signed in as Owner of the subscription or of the resource group, who may make app registrations.
#
#   RESOURCE_GROUP  where to; gevinstbot-test or gevinstbot-production unless set
#   LOCATION        norwayeast unless set
#   IMAGE_TAG       the image's tag; the commit's unless set. An image that is there already isn't built anew
#   ALERT_EMAIL     who gets a mail when something is wrong; nobody unless set
#   ORGANISER       the address of the mailbox that meetings are called from; none unless set, and then nobody is invited
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

usage() { sed -n '2,16s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 64; }
step() { echo "== $1" >&2; }

case "${1:-}" in test | production) stage="$1" ;; *) usage ;; esac
GEVINSTBOT_NETWORK_FILE="" GEVINSTBOT_FIRST_LEAD=""
if [[ "${2:-}" =~ ^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$ ]]; then
  GEVINSTBOT_FIRST_LEAD="$2"
elif [ -f "${2:-}" ]; then
  GEVINSTBOT_NETWORK_FILE="$(cat "$2")"
else
  echo "'${2:-}' is neither a network file nor an object id." >&2
  usage
fi
what_if=false
case "${3:-}" in "") ;; --what-if) what_if=true ;; *) usage ;; esac

group="${RESOURCE_GROUP:-gevinstbot-$stage}"
location="${LOCATION:-norwayeast}"
name="GevinstBot ($stage)"
tag="${IMAGE_TAG:-$(git -C "$here" rev-parse --short=12 HEAD)}"
export GEVINSTBOT_NETWORK_FILE GEVINSTBOT_FIRST_LEAD GEVINSTBOT_ALERT_EMAIL="${ALERT_EMAIL:-}" \
  GEVINSTBOT_ORGANISER="${ORGANISER:-}"

output() { az deployment group show --resource-group "$group" --name "gevinstbot-$1" --query "properties.outputs.$2.value" --output tsv; }

if $what_if; then
  [ "$(az group exists --name "$group")" = true ] || { echo "There is no resource group $group yet: everything would be new."; exit 0; }
  GEVINSTBOT_APP_ID="$(az ad app list --display-name "$name" --query "[0].appId" --output tsv)"
  GEVINSTBOT_REGISTRY="$(output registry name)"
  GEVINSTBOT_IMAGE="$(output registry server)/gevinstbot:$tag"
  export GEVINSTBOT_APP_ID GEVINSTBOT_REGISTRY GEVINSTBOT_IMAGE
  az deployment group what-if --resource-group "$group" --parameters "$here/$stage.bicepparam"
  exit
fi

step "The app registration"
GEVINSTBOT_APP_ID="$("$here/register-app.sh" id "$name")"

step "The registry and the image"
az group create --name "$group" --location "$location" --output none
az deployment group create --resource-group "$group" --name gevinstbot-registry --template-file "$here/registry.bicep" --output none
GEVINSTBOT_REGISTRY="$(output registry name)"
GEVINSTBOT_IMAGE="$(output registry server)/gevinstbot:$tag"
export GEVINSTBOT_APP_ID GEVINSTBOT_REGISTRY GEVINSTBOT_IMAGE
az acr repository show --name "$GEVINSTBOT_REGISTRY" --image "gevinstbot:$tag" --output none 2>/dev/null ||
  az acr build --registry "$GEVINSTBOT_REGISTRY" --image "gevinstbot:$tag" --file "$here/../Dockerfile" "$here/.."

step "Everything else"
az deployment group create --resource-group "$group" --name gevinstbot-main --parameters "$here/$stage.bicepparam" --output none

step "The app registration's address and credential"
host="$(output main host)"
"$here/register-app.sh" complete "$name" "$host" "$(output main identityPrincipalId)"
cat <<END

3. Package the Teams app (manifest/README.md) with the bot's id $GEVINSTBOT_APP_ID and the host $host,
   and upload it in the Teams admin centre.
END
