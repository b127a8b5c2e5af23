// Writes Fluent's own values for Teams' three themes as CSS variables: node themes.cjs OUTPUT
const { writeFileSync } = require('node:fs');
const { teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme } = require('@fluentui/tokens');

const wanted = /^(color(Neutral(Foreground[123]$|Background[1-4]$|Background1(Hover|Selected)$|Stroke|ForegroundOnBrand)|Brand|CompoundBrand|Status|StrokeFocus)|borderRadius|fontFamily|fontSize|fontWeight|lineHeight|shadow|spacing|strokeWidth)/;
const variables = (theme) => Object.entries(theme).filter(([name]) => wanted.test(name)).map(([name, value]) => `  --${name}: ${value};`).join('\n');
const rule = (selector, theme) => `${selector} {\n${variables(theme)}\n}\n`;

writeFileSync(process.argv[2], [
  rule(':root', teamsLightTheme),
  rule(':root[data-theme="dark"]', teamsDarkTheme),
  rule(':root[data-theme="contrast"]', teamsHighContrastTheme),
].join('\n'));
