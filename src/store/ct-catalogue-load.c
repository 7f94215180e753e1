/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-catalogue"

#include "config.h"

#include "ct-catalogue-private.h"

#include "ct-counterparts-reader.h"
#include "ct-form-reader.h"
#include "ct-framework-reader.h"
#include "ct-holidays-reader.h"
#include "ct-legal-reader.h"
#include "ct-page-style-reader.h"
#include "ct-sentences-reader.h"
#include "ct-table-words-reader.h"

/* The folders that a catalogue is read from. */

static void
add_problem (CtCatalogue *self, const char *problem)
{
  /* The array ends with NULL. */
  g_ptr_array_insert (self->problems, self->problems->len - 1, g_strdup (problem));
}

/* Newest first; of the same day by id, so that the order does not depend on the disk. */
static int
compare_frameworks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CtFramework *first = CT_FRAMEWORK ((gpointer) a);
  CtFramework *second = CT_FRAMEWORK ((gpointer) b);
  CtDay first_day = ct_framework_get_valid_from (first);
  CtDay second_day = ct_framework_get_valid_from (second);

  if (first_day != second_day)
    return first_day < second_day ? 1 : -1;

  return g_strcmp0 (ct_framework_get_id (first), ct_framework_get_id (second));
}

static void
put_framework (CtCatalogue *self, CtFramework *framework)
{
  CtFramework *old = ct_catalogue_get_framework (self, ct_framework_get_id (framework));
  guint position;

  if (old != NULL && g_list_store_find (self->frameworks, old, &position))
    g_list_store_remove (self->frameworks, position);

  g_list_store_insert_sorted (self->frameworks, framework, compare_frameworks, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (GFile *folder, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) files = NULL;
  GFileInfo *info;

  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE,
                                     NULL, error);
  if (files == NULL)
    return NULL;

  for (;;)
    {
      if (!g_file_enumerator_iterate (files, &info, NULL, NULL, error))
        return NULL;
      if (info == NULL)
        break;
      if (g_str_has_suffix (g_file_info_get_name (info), ".xml"))
        g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
    }

  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

static gboolean
add_framework (CtCatalogue *self, GFile *file, GError **error)
{
  g_autoptr (CtFramework) framework = ct_framework_reader_read_file (file, error);

  if (framework != NULL)
    put_framework (self, framework);

  return framework != NULL;
}

static gboolean
add_form (CtCatalogue *self, GFile *file, GError **error)
{
  g_autoptr (CtForm) form = ct_form_reader_read_file (file, error);
  CtForm *old = form != NULL ? ct_catalogue_get_form (self, ct_form_get_id (form)) : NULL;
  guint position;

  if (form == NULL)
    return FALSE;

  if (old != NULL && g_list_store_find (self->forms, old, &position))
    g_list_store_splice (self->forms, position, 1, (gpointer *) &form, 1);
  else
    g_list_store_append (self->forms, form);
  ct_table_words_add_form (self->table_words, form);

  return TRUE;
}

static gboolean
add_page_style (CtCatalogue *self, GFile *file, GError **error)
{
  CtPageStyle *style = ct_page_style_reader_read_file (file, error);

  if (style != NULL)
    g_hash_table_insert (self->page_styles, g_strdup (ct_page_style_get_id (style)), style);

  return style != NULL;
}

static gboolean
add_counterparts (CtCatalogue *self, GFile *file, GError **error)
{
  CtCounterparts *counterparts = ct_counterparts_reader_read_file (file, error);

  /* A file of the school's own is read later, and found first. */
  if (counterparts != NULL)
    g_ptr_array_insert (self->counterparts, 0, counterparts);

  return counterparts != NULL;
}

static gboolean
add_table_words (CtCatalogue *self, GFile *file, GError **error)
{
  return ct_table_words_reader_read_file (file, self->table_words, error);
}

static gboolean
add_sentences (CtCatalogue *self, GFile *file, GError **error)
{
  return ct_sentences_reader_read_file (file, self->sentences, error);
}

static gboolean
add_legal_acts (CtCatalogue *self, GFile *file, GError **error)
{
  return ct_legal_reader_read_file (file, self->legal_acts, error);
}

static gboolean
add_holidays (CtCatalogue *self, GFile *file, GError **error)
{
  CtHolidays *holidays = ct_holidays_reader_read_file (file, error);

  if (holidays == NULL)
    return FALSE;

  g_object_unref (self->holidays);
  self->holidays = holidays;

  return TRUE;
}

static gboolean
load_folder (CtCatalogue *self,
             GFile *folder,
             gboolean (*add_file) (CtCatalogue *self, GFile *file, GError **error),
             GError **error)
{
  g_autoptr (GPtrArray) names = list_names (folder, error);

  if (names == NULL)
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, g_ptr_array_index (names, i));
      g_autoptr (GError) local_error = NULL;

      if (!add_file (self, file, &local_error))
        add_problem (self, local_error->message);
    }

  return TRUE;
}

/* A part that need not be there. */
static gboolean
load_part (CtCatalogue *self,
           GFile *folder,
           const char *name,
           gboolean (*add_file) (CtCatalogue *self, GFile *file, GError **error),
           GError **error)
{
  g_autoptr (GFile) part = g_file_get_child (folder, name);
  g_autoptr (GError) local_error = NULL;

  if (load_folder (self, part, add_file, &local_error) ||
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * ct_catalogue_load_frameworks:
 * @folder: a folder with framework files, and a folder “counterparts” that says which criteria of
 *   one take the place of which of another
 * @error: return location for a GIO error
 *
 * Adds the frameworks of all “*.xml” files of the folder. What is wrong with single files is told
 * by ct_catalogue_get_problems().
 *
 * Returns: %FALSE if the folder cannot be listed
 */
gboolean
ct_catalogue_load_frameworks (CtCatalogue *self, GFile *folder, GError **error)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  return load_part (self, folder, "counterparts", add_counterparts, error) &&
         load_folder (self, folder, add_framework, error);
}

/**
 * ct_catalogue_load_forms:
 * @folder: a folder with form files, and a folder “page” with page styles
 * @error: return location for a GIO error
 *
 * Like ct_catalogue_load_frameworks(). A folder without “page” has no page styles; “words” has what
 * tables from elsewhere are known by, “sentences” what can be put into a section; both may be
 * missing, too.
 *
 * Returns: %FALSE if the folder cannot be listed
 */
gboolean
ct_catalogue_load_forms (CtCatalogue *self, GFile *folder, GError **error)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  return load_part (self, folder, "page", add_page_style, error) &&
         load_part (self, folder, "words", add_table_words, error) &&
         load_part (self, folder, "sentences", add_sentences, error) &&
         load_folder (self, folder, add_form, error);
}

/**
 * ct_catalogue_load_holidays:
 * @folder: a folder with files of holidays; the last one counts
 * @error: return location for a GIO error
 *
 * Like ct_catalogue_load_frameworks().
 *
 * Returns: %FALSE if the folder cannot be listed
 */
gboolean
ct_catalogue_load_holidays (CtCatalogue *self, GFile *folder, GError **error)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  return load_folder (self, folder, add_holidays, error);
}

/**
 * ct_catalogue_load_legal_acts:
 * @folder: a folder with files of legal acts
 * @error: return location for a GIO error
 *
 * Like ct_catalogue_load_frameworks().
 *
 * Returns: %FALSE if the folder cannot be listed
 */
gboolean
ct_catalogue_load_legal_acts (CtCatalogue *self, GFile *folder, GError **error)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  return load_folder (self, folder, add_legal_acts, error);
}
