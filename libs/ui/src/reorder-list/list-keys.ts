/** What the list does with a key while one of its rows has the focus. */
export type ListKey =
  | { do: 'go'; by: number; extend: boolean }
  | { do: 'first' | 'last'; extend: boolean }
  | { do: 'cell'; by: 1 | -1 }
  | { do: 'open' | 'lift' | 'toggle' | 'range' | 'all' | 'escape' };

/** `single`: whether bare letters may be used (WCAG 2.1.4). */
export function listKey(event: KeyboardEvent, page: number, single: boolean): ListKey | null {
  const { key, shiftKey } = event;
  if ((event.metaKey || event.ctrlKey) && !event.altKey && !shiftKey) return key.toLowerCase() === 'a' ? { do: 'all' } : null;
  if (event.altKey || event.metaKey || event.ctrlKey) return null;
  const letter = single ? letterKey(key, shiftKey) : null;
  return letter ?? namedKey(key, shiftKey, page);
}

function letterKey(key: string, shift: boolean): ListKey | null {
  switch (key.toLowerCase()) {
    case 'j':
      return { do: 'go', by: 1, extend: shift };
    case 'k':
      return { do: 'go', by: -1, extend: shift };
    case 'x':
      return { do: shift ? 'range' : 'toggle' };
    default:
      return null;
  }
}

function namedKey(key: string, shift: boolean, page: number): ListKey | null {
  switch (key) {
    case 'ArrowDown':
      return { do: 'go', by: 1, extend: shift };
    case 'ArrowUp':
      return { do: 'go', by: -1, extend: shift };
    case 'PageDown':
      return { do: 'go', by: page, extend: shift };
    case 'PageUp':
      return { do: 'go', by: -page, extend: shift };
    case 'Home':
      return { do: 'first', extend: shift };
    case 'End':
      return { do: 'last', extend: shift };
    case 'ArrowRight':
      return { do: 'cell', by: 1 };
    case 'ArrowLeft':
      return { do: 'cell', by: -1 };
    case 'Enter':
      return { do: 'open' };
    case ' ':
      return { do: 'lift' };
    case 'Escape':
      return { do: 'escape' };
    default:
      return null;
  }
}
