// The one typeface of the house, bundled so that Chinese shows on a bare machine without a network.
import "@fontsource-variable/noto-sans-sc";
