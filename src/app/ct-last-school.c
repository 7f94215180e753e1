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

  if (schema == NULL || !g_settings_schema_has_key (schema, "school-name"))
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

void
ct_last_school_save (const char *name, const char *authority, const char *kind)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (settings == NULL)
    return;

  g_settings_set_string (settings, "school-name", name);
  g_settings_set_string (settings, "school-authority", authority);
  g_settings_set_string (settings, "school-kind", kind);
}
