declare module 'virtual:uses' {
  const uses: import('./build/uses.ts').Uses;
  export default uses;
}
