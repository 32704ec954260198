import type { ReviewObject, Role } from '@/lib/dossier/reading';

/** Whom an answer holds for, when the reviewer was asked by which pack to judge. */
export interface Naming {
  unit: string;
  role: Role;
  object: ReviewObject;
}

/** The pack the reviewer named, by id, and the ids there were to choose from. */
export interface NamedPackAnswer {
  id: string;
  offered: string[];
}
