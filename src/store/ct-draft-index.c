/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-draft-index"

#include "config.h"

#include "ct-draft-index.h"

#define GROUP "Draft"

CtDraftIndex *
ct_draft_index_new (CtPlanFile *plan_file)
{
  CtDraftIndex *self = g_new0 (CtDraftIndex, 1);
  GFile *file = ct_plan_file_get_file (plan_file);
  CtPlan *plan = ct_plan_file_get_plan (plan_file);
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  const char *name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);

  if (*name == '\0')
    name = ct_node_get_text (school, CT_SCHOOL_NAME);

  self->uri = file != NULL ? g_file_get_uri (file) : NULL;
  self->etag = g_strdup (ct_plan_file_get_etag (plan_file));
  self->digest = g_strdup (ct_plan_file_get_digest (plan_file));
  self->school = g_strdup (name);
  self->first_year = calendar != NULL ? ct_calendar_get_first_year (calendar) : 0;
  self->years = calendar != NULL ? ct_calendar_get_years (calendar) : 0;

  return self;
}

/**
 * ct_draft_index_parse:
 * @text: (nullable): what was written; without it the draft is still whole, only its origin is not
 *   known
 */
CtDraftIndex *
ct_draft_index_parse (const char *text)
{
  CtDraftIndex *self = g_new0 (CtDraftIndex, 1);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  if (text == NULL || !g_key_file_load_from_data (keys, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return self;

  self->uri = g_key_file_get_string (keys, GROUP, "File", NULL);
  self->etag = g_key_file_get_string (keys, GROUP, "ETag", NULL);
  self->digest = g_key_file_get_string (keys, GROUP, "Digest", NULL);
  self->school = g_key_file_get_string (keys, GROUP, "School", NULL);
  self->first_year = g_key_file_get_integer (keys, GROUP, "FirstYear", NULL);
  self->years = g_key_file_get_integer (keys, GROUP, "Years", NULL);

  return self;
}

void
ct_draft_index_free (CtDraftIndex *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->uri);
  g_free (self->etag);
  g_free (self->digest);
  g_free (self->school);
  g_free (self);
}

char *
ct_draft_index_dup_text (const CtDraftIndex *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  if (self->uri != NULL)
    g_key_file_set_string (keys, GROUP, "File", self->uri);
  if (self->etag != NULL)
    g_key_file_set_string (keys, GROUP, "ETag", self->etag);
  if (self->digest != NULL)
    g_key_file_set_string (keys, GROUP, "Digest", self->digest);
  g_key_file_set_string (keys, GROUP, "School", self->school != NULL ? self->school : "");
  g_key_file_set_integer (keys, GROUP, "FirstYear", self->first_year);
  g_key_file_set_integer (keys, GROUP, "Years", self->years);

  return g_key_file_to_data (keys, NULL, NULL);
}
