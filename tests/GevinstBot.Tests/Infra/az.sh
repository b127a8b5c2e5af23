#!/usr/bin/env bash
# Stands for Azure's command line: writes down what it was asked, remembers what it was asked to make, and answers as Azure would.
printf '%s\n' "$*" >> "$AZ_FOLDER/calls"
made() { cat "$AZ_FOLDER/$1" 2>/dev/null; }
make() { echo "$2" | tee "$AZ_FOLDER/$1"; }
case "$*" in
  "ad app list "*) made app || true ;;
  "ad app create "*) make app 9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112 ;;
  "ad app show "*) echo the-object ;;
  "ad app federated-credential list "*) made credential || true ;;
  "ad app federated-credential create "*) make credential managed-identity ;;
  "ad app federated-credential update "*) ;;
  "ad app update "*) ;;
  "ad sp show "*) made principal || exit 3 ;;
  "ad sp create "*) make principal the-principal ;;
  "account show "*) echo the-tenant ;;
  "rest "*) ;;
  "group exists "*) [ -f "$AZ_FOLDER/group" ] && echo true || echo false ;;
  "group create "*) make group there > /dev/null ;;
  "acr repository show "*) made image > /dev/null || exit 3 ;;
  "acr build "*) make image there > /dev/null ;;
  "deployment group what-if "* | "deployment group create "*.bicepparam*) env | grep '^GEVINSTBOT_' | sort > "$AZ_FOLDER/environment" ;;
  "deployment group create "*registry.bicep*) ;;
  "deployment group show "*gevinstbot-registry*name.value*) echo gevinstbotabc ;;
  "deployment group show "*gevinstbot-registry*server.value*) echo gevinstbotabc.azurecr.io ;;
  "deployment group show "*gevinstbot-main*host.value*) echo gevinstbot.example.no ;;
  "deployment group show "*gevinstbot-main*identityPrincipalId.value*) echo the-identity ;;
  *) echo "az $* is not known here" >&2; exit 2 ;;
esac
