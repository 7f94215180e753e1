/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-last-school"

#include "config.h"

#include "ct-last-school.h"

/* The school of the last plan that was begun: a principal hardly ever changes it. Where the
 * settings' schema is not installed nothing is remembered, and that is all.
 */

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);

  if (schema == NULL || !g_settings_schema_has_key (schema, "school-principal"))
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

/* @name, @authority, @kind: (out): never %NULL */
void
ct_last_school_load (char **name, char **authority, char **kind)
{
  g_autoptr (GSettings) settings = open_settings ();

  *name = settings != NULL ? g_settings_get_string (settings, "school-name") : g_strdup ("");
  *authority =
      settings != NULL ? g_settings_get_string (settings, "school-authority") : g_strdup ("");
  *kind = settings != NULL ? g_settings_get_string (settings, "school-kind") : g_strdup ("");
}

/* What is known about the school beside what the dialog for a new plan asks. */
static const struct
{
  const char *key;
  gboolean document; /* a field of the document, not of the school */
  guint field;
} details[] = {
  { "school-printed-name", FALSE, CT_SCHOOL_NAME },
  { "school-address", FALSE, CT_SCHOOL_ADDRESS },
  { "school-place", TRUE, CT_DOCUMENT_PLACE },
  { "school-symbol", TRUE, CT_DOCUMENT_SYMBOL },
  { "school-principal", TRUE, CT_DOCUMENT_SIGNER_NAME },
};

static CtNode *
get_node (CtPlan *plan, gboolean document)
{
  return document ? CT_NODE (ct_plan_get_document (plan)) : CT_NODE (ct_plan_get_school (plan));
}

static gboolean
has_text (GSettings *settings, const char *key, const char *text)
{
  g_autofree char *known = g_settings_get_string (settings, key);

  return g_str_equal (known, text);
}

/* The details are those of one school: with another name they are forgotten. */
static void
save_name (GSettings *settings, const char *name)
{
  if (!has_text (settings, "school-name", name))
    for (guint i = 0; i < G_N_ELEMENTS (details); i++)
      g_settings_reset (settings, details[i].key);
  g_settings_set_string (settings, "school-name", name);
}

void
ct_last_school_save (const char *name, const char *authority, const char *kind)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (settings == NULL)
    return;

  save_name (settings, name);
  g_settings_set_string (settings, "school-authority", authority);
  g_settings_set_string (settings, "school-kind", kind);
}

/* The superior body is remembered as it was typed, not in the capitals in which it is printed. */
static void
remember_authority (GSettings *settings, const char *printed)
{
  g_autofree char *known = g_settings_get_string (settings, "school-authority");
  g_autofree char *known_printed = g_utf8_strup (known, -1);

  if (!g_str_equal (printed, known_printed))
    g_settings_set_string (settings, "school-authority", printed);
}

/* What the school of @plan is like now, for the next new plan. */
void
ct_last_school_remember (CtPlan *plan)
{
  g_autoptr (GSettings) settings = open_settings ();
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  const char *name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);

  if (settings == NULL || *name == '\0')
    return;

  save_name (settings, name);
  remember_authority (settings, ct_node_get_text (school, CT_SCHOOL_AUTHORITY));
  g_settings_set_string (settings, "school-kind", ct_node_get_text (school, CT_SCHOOL_KIND));
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    g_settings_set_string (settings, details[i].key,
                           ct_node_get_text (get_node (plan, details[i].document),
                                             details[i].field));
}

/* Whether more than the name is known about the school called @name. */
gboolean
ct_last_school_knows (const char *name)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (settings == NULL || !has_text (settings, "school-name", name))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (!has_text (settings, details[i].key, ""))
      return TRUE;

  return FALSE;
}

/**
 * ct_last_school_fill:
 * @plan: a new plan, whose school has its name
 *
 * Returns: whether it is the school of the last plan, and what is known about it was filled in
 */
gboolean
ct_last_school_fill (CtPlan *plan)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (!ct_last_school_knows (
          ct_node_get_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_FULL_NAME)))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *text = g_settings_get_string (settings, details[i].key);

      if (*text != '\0')
        ct_node_set_text (get_node (plan, details[i].document), details[i].field, text);
    }

  return TRUE;
}
