/** What a student goes by. */
export interface Tagged {
  readonly name: string;
  readonly id?: string;
  readonly email?: string;
  readonly login?: string;
  readonly platformId?: string;
}

/** Whether a student is meant by a name, an id, a login or an address. */
export function hasTag(student: Tagged, tag: string): boolean {
  const { name, id, email, login, platformId } = student;
  const wanted = plain(tag);
  return [name, id, email, login, platformId].some(
    (each) => each !== undefined && plain(each) === wanted,
  );
}

const plain = (tag: string) => tag.trim().normalize("NFC").toLowerCase();
