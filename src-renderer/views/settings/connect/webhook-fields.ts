/** The fields to tick in Meta's dashboard, as they are called there. */
export const webhookFields = [
  'messages',
  'message_template_status_update',
  'message_template_quality_update',
  'message_template_components_update',
  'template_category_update',
  'phone_number_quality_update',
  'phone_number_name_update',
  'account_update',
  'account_alerts',
  'account_review_update',
  'business_capability_update',
  'user_preferences',
] as const;

/** And those that only a number with the phone's app has. */
export const coexistenceFields = ['smb_message_echoes', 'smb_app_state_sync', 'history'] as const;
