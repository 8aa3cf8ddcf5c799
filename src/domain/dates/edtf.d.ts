/** The two functions of the package `edtf` that this project uses; it ships no types. */
declare module 'edtf' {
  export function parse(text: string): unknown;
  export default function edtf(text: string): unknown;
}
