export declare function packagesOf(inputs: readonly string[], base: string): string[];
export declare function licencesText(folders: readonly string[]): Promise<string>;
