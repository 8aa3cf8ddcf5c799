/** What a browser's localStorage is to those who use it: its names are its own keys. */
export function aLocalStorage(kept: Record<string, string> = {}): Storage {
  const storage = { ...kept } as Record<string, string>;
  const methods = {
    getItem: (name: string) => storage[name] ?? null,
    setItem: (name: string, text: string) => {
      storage[name] = text;
    },
    removeItem: (name: string) => {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- as a browser does
      delete storage[name];
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(storage, name, { value, enumerable: false });
  }
  return storage as unknown as Storage;
}

/** One that a browser refuses to read or write. */
export function aRefusingStorage(): Storage {
  const refuse = () => {
    throw new Error('refused');
  };
  return new Proxy({ getItem: refuse, setItem: refuse, removeItem: refuse } as unknown as Storage, {
    ownKeys: refuse,
  });
}
