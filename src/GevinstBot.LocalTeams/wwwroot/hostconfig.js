// How Teams draws cards, as a host config of the renderer: its sizes, spacings and colours, light and dark.
const palettes = {
  light: {
    background: '#ffffff', emphasis: '#f5f5f5', text: '#242424', subtle: '#616161', accent: '#4f52b2',
    good: '#0e700e', warning: '#8a4b00', attention: '#b10e1c', line: '#e0e0e0',
    accentBack: '#e8ebfa', goodBack: '#e7f2e7', warningBack: '#fbf0e1', attentionBack: '#fcf4f6',
  },
  dark: {
    background: '#292929', emphasis: '#1f1f1f', text: '#ffffff', subtle: '#adadad', accent: '#a6a9ff',
    good: '#6ccb5f', warning: '#f7a24b', attention: '#f1707b', line: '#525252',
    accentBack: '#2f2f4a', goodBack: '#1f3320', warningBack: '#3d2e1c', attentionBack: '#44272a',
  },
};

export function hostConfig(theme) {
  const palette = palettes[theme];
  const colours = foreground(palette);
  const style = (backgroundColor, borderColor) => ({ backgroundColor, borderColor, foregroundColors: colours });
  return {
    fontFamily: '"Segoe UI", system-ui, -apple-system, "Helvetica Neue", sans-serif',
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    imageBaseUrl: '',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(palette.background, palette.line),
      emphasis: style(palette.emphasis, palette.line),
      accent: style(palette.accentBack, palette.accent),
      good: style(palette.goodBack, palette.good),
      warning: style(palette.warningBack, palette.warning),
      attention: style(palette.attentionBack, palette.attention),
    },
    actions: {
      maxActions: 6, spacing: 'medium', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' }, iconPlacement: 'leftOfTitle', iconSize: 16,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
    },
    adaptiveCard: { allowCustomStyle: false },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 200 }, value: { wrap: true }, spacing: 16 },
    table: { cellSpacing: 8 },
    textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
    textBlock: { headingLevel: 3 },
  };
}

function foreground(palette) {
  const both = (colour, subtle = colour) => ({ default: colour, subtle });
  return {
    default: both(palette.text, palette.subtle),
    dark: both(palette.text, palette.subtle),
    light: both(palette.subtle),
    accent: both(palette.accent),
    good: both(palette.good),
    warning: both(palette.warning),
    attention: both(palette.attention),
  };
}
