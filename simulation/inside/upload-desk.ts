/** Presigned as the simulation's people understand it: the key is enough. */
export const makeUploadDesk = ({ bucket }: { readonly bucket: string }) => ({
  presign: async ({
    key,
    contentType,
  }: {
    readonly key: string;
    readonly contentType: string;
  }) => ({
    url: `https://${bucket}.example.cn`,
    fields: { key, 'Content-Type': contentType },
  }),
});
