/** OpenCC's dictionaries in its own notation, `國 国|門 门`; opencc-js has no types for them. */
declare module "opencc-js/dict/*" {
  const dictionary: string;
  export default dictionary;
}
