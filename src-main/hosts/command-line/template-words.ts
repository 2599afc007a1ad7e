import type { TemplateCategory } from '../../../shared/contract/templates.ts';

/** What `templates` says. */
interface TemplateWords {
  columns: readonly string[];
  /** A status of ours or Meta's; another one is shown as it is. */
  status: Readonly<Record<string, string>>;
  category: Readonly<Record<TemplateCategory, string>>;
  moved(category: string, agreed: string): string;
  synced(counts: { new: number; changed: number; gone: number; total: number }): string;
  agreed(name: string, category: string): string;
}

const english: TemplateWords = {
  columns: ['id', 'name', 'language', 'category', 'state', 'price at home'],
  status: {
    draft: 'draft',
    submitting: 'being submitted',
    approved: 'approved',
    pending: 'in review',
    rejected: 'rejected',
    paused: 'paused',
    disabled: 'disabled',
    gone: 'gone from Meta',
  },
  category: { marketing: 'marketing', utility: 'utility', authentication: 'authentication' },
  moved: (category, agreed) => `${category} (you agreed to ${agreed})`,
  synced: ({ new: added, changed, gone, total }) =>
    `${String(total)} templates at Meta: ${String(added)} new, ${String(changed)} changed, ${String(gone)} gone.`,
  agreed: (name, category) => `${name} counts as ${category} from now on.`,
};

const french: TemplateWords = {
  columns: ['id', 'nom', 'langue', 'catégorie', 'état', 'prix chez soi'],
  status: {
    draft: 'brouillon',
    submitting: 'en cours de soumission',
    approved: 'approuvé',
    pending: 'en examen',
    rejected: 'refusé',
    paused: 'suspendu',
    disabled: 'désactivé',
    gone: 'disparu de chez Meta',
  },
  category: { marketing: 'marketing', utility: 'utilitaire', authentication: 'authentification' },
  moved: (category, agreed) => `${category} (vous aviez accepté ${agreed})`,
  synced: ({ new: added, changed, gone, total }) =>
    `${String(total)} modèles chez Meta : ${String(added)} nouveaux, ${String(changed)} modifiés, ${String(gone)} disparus.`,
  agreed: (name, category) => `${name} compte désormais en ${category}.`,
};

/** The words of `templates` in a language. */
export function templateWords(language: 'en' | 'fr'): TemplateWords {
  return language === 'fr' ? french : english;
}
