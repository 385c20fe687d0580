/** The network and the block that are run: maps of 32×32, and an identity shortcut as in Fig. 3. */
export const trained = { model: '8x4d', block: 'stage1.block2' } as const;
