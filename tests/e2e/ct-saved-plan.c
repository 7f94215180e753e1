/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "ct-saved-plan"

#include "config.h"

#include "ct-saved-plan.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#define WAIT_MS 10000
#define POLL_US 100000

/**
 * CtSavedPlan:
 *
 * A sample's copy in a folder of its own, in canonical form, so that what a save changes are the
 * changed lines and nothing else.
 */
struct _CtSavedPlan
{
  char *folder;
  char *path;
  char *before;
};

static char *
read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
format_copy (const char *sample, const char *copy)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *source =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "samples", sample, NULL);
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "caitien-cli", "format", source, "-o",
                        copy, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

CtSavedPlan *
ct_saved_plan_new (const char *sample)
{
  CtSavedPlan *self = g_new0 (CtSavedPlan, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("caitien-e2e-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, sample, NULL);
  format_copy (sample, self->path);
  self->before = read_text (self->path);

  return self;
}

const char *
ct_saved_plan_get_path (CtSavedPlan *self)
{
  return self->path;
}

/* Returns the lines that are not as they were, without their indent; the number of lines must be
 * what it was. */
char **
ct_saved_plan_dup_differences (CtSavedPlan *self)
{
  g_autofree char *after = read_text (self->path);
  g_auto (GStrv) old_lines = g_strsplit (self->before, "\n", -1);
  g_auto (GStrv) new_lines = g_strsplit (after, "\n", -1);
  g_autoptr (GStrvBuilder) differences = g_strv_builder_new ();

  g_assert_cmpuint (g_strv_length (old_lines), ==, g_strv_length (new_lines));
  for (guint i = 0; new_lines[i] != NULL; i++)
    if (!g_str_equal (old_lines[i], new_lines[i]))
      g_strv_builder_add (differences, g_strchug (new_lines[i]));

  return g_strv_builder_end (differences);
}

void
ct_saved_plan_wait_until_saved (CtSavedPlan *self)
{
  gint64 end = g_get_monotonic_time () + WAIT_MS * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_autofree char *now = read_text (self->path);

      if (!g_str_equal (now, self->before))
        return;

      g_usleep (POLL_US);
    }

  g_error ("%s was not saved", self->path);
}

void
ct_saved_plan_free (CtSavedPlan *self)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->before);
  g_free (self);
}
