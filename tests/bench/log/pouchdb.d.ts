/** The little of PouchDB that the bench uses; its own types are a package of their own. */
declare module 'pouchdb/dist/pouchdb.js' {
  export default class PouchDB<T> {
    constructor(name: string, options: { auto_compaction: boolean });
    bulkDocs(docs: (T & { _id: string })[]): Promise<unknown>;
    put(doc: T & { _id: string }): Promise<unknown>;
    allDocs(options: {
      startkey?: string;
      endkey?: string;
      include_docs: true;
    }): Promise<{ rows: { doc?: T | undefined }[] }>;
  }
}
