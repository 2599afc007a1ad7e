import { nextId, someAccount, type Template, type World } from './world.ts';

/** A template at Meta; a French utility one with one named value unless it says otherwise. */
export function addTemplate(world: World, given: Partial<Template> = {}): Template {
  const template: Template = {
    id: nextId(world),
    account: someAccount,
    name: 'commande_prete',
    language: 'fr',
    status: 'APPROVED',
    category: 'UTILITY',
    parameter_format: 'NAMED',
    quality_score: { score: 'GREEN' },
    rejected_reason: 'NONE',
    components: [
      { type: 'BODY', text: 'Bonjour {{client}}, votre commande vous attend au salon.' },
      { type: 'FOOTER', text: 'Salon Éclat' },
    ],
    ...given,
  };
  world.templates.push(template);
  return template;
}

/** Meta changes a template's state: approved, paused, rejected… */
export function tellTemplateStatus(world: World, template: Template, event: string, reason = 'NONE'): void {
  template.status = event;
  template.rejected_reason = reason;
  tellTemplate(world, template, 'message_template_status_update', {
    event,
    message_template_category: template.category,
    reason,
  });
}

/** Meta announces another category (`coming`), or has moved the template to it. */
export function tellTemplateCategory(
  world: World,
  template: Template,
  category: string,
  when: 'coming' | 'done',
): void {
  if (when === 'coming') {
    template.correct_category = category;
    tellTemplate(world, template, 'template_category_update', {
      // In the warning, `new_category` is the one in force.
      new_category: template.category,
      correct_category: category,
      category_update_timestamp: Math.floor(world.now() / 1000) + 86_400,
    });
    return;
  }
  const previous = template.category;
  template.category = category;
  delete template.correct_category;
  tellTemplate(world, template, 'template_category_update', {
    previous_category: previous,
    new_category: category,
  });
}

/** Something about the account: `account_update`, `account_alerts`… */
export function tellAccount(
  world: World,
  field: string,
  value: Readonly<Record<string, unknown>>,
  account = someAccount,
): void {
  world.changes.push({ account, field, value });
}

function tellTemplate(
  world: World,
  template: Template,
  field: string,
  value: Readonly<Record<string, unknown>>,
): void {
  const about = {
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
  };
  world.changes.push({ account: template.account, field, value: { ...about, ...value } });
}
