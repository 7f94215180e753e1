/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-sample-plan"

#include "config.h"

#include "ct-sample-plan.h"

#include <glib/gi18n.h>

#include "ct-plan-reader.h"

void
ct_sample_plan_free (CtSamplePlan *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->uri);
  g_free (self->title);
  g_free (self->caption);
  g_free (self);
}

static guint
count_actions (CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  guint n_actions = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    n_actions +=
        ct_node_list_get_length (ct_improvement_get_actions (ct_node_list_get (improvements, i)));

  return n_actions;
}

static char *
dup_caption (CtPlan *plan)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  guint n_actions = count_actions (plan);
  g_autoptr (GString) caption = g_string_new (NULL);

  if (calendar != NULL)
    {
      int first = ct_calendar_get_first_year (calendar);

      g_string_append_printf (caption, "%d–%d · ", first, first + ct_calendar_get_years (calendar));
    }
  g_string_append_printf (caption, ngettext ("%u action", "%u actions", n_actions), n_actions);

  return g_string_free (g_steal_pointer (&caption), FALSE);
}

static CtSamplePlan *
read_sample (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_autoptr (CtPlan) plan = NULL;
  CtSamplePlan *sample;
  const char *title;

  if (bytes != NULL)
    plan = ct_plan_reader_read (bytes, name, &error);
  if (plan == NULL)
    {
      g_warning ("A sample plan could not be read: %s", error->message);
      return NULL;
    }

  title = ct_node_get_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_FULL_NAME);
  sample = g_new0 (CtSamplePlan, 1);
  sample->uri = g_file_get_uri (file);
  sample->title = g_strdup (*title != '\0' ? title : name);
  sample->caption = dup_caption (plan);

  return sample;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (GFile *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) files =
      g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE,
                                 NULL, NULL);
  GFileInfo *info;

  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, NULL, NULL) &&
         info != NULL)
    if (g_str_has_suffix (g_file_info_get_name (info), ".caitien"))
      g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));

  g_ptr_array_sort (names, compare_names);

  return names;
}

/**
 * ct_sample_plan_list:
 * @folder: where the samples are installed; it may be missing
 *
 * Returns: (transfer full) (element-type CtSamplePlan): the samples, by file name
 */
GPtrArray *
ct_sample_plan_list (GFile *folder)
{
  g_autoptr (GPtrArray) names = NULL;
  GPtrArray *samples;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  samples = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_sample_plan_free);
  names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, g_ptr_array_index (names, i));
      CtSamplePlan *sample = read_sample (file);

      if (sample != NULL)
        g_ptr_array_add (samples, sample);
    }

  return samples;
}
