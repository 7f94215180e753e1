/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include <poppler.h>

#include "ct-catalogue.h"
#include "ct-plan-reader.h"
#include "ct-printout.h"
#include "ct-roles-reader.h"

/* The program's own forms and samples, and what a PDF says when it is read back. */

#define MM (72.0 / 25.4)

static inline char *
source_path (const char *path)
{
  return g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), path, NULL);
}

static inline CtCatalogue *
load_catalogue (void)
{
  CtCatalogue *catalogue = ct_catalogue_new ();
  g_autofree char *frameworks_path = source_path ("data/frameworks");
  g_autofree char *forms_path = source_path ("data/forms");
  g_autoptr (GFile) frameworks = g_file_new_for_path (frameworks_path);
  g_autoptr (GFile) forms = g_file_new_for_path (forms_path);
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_frameworks (catalogue, frameworks, &error);
  g_assert_no_error (error);
  ct_catalogue_load_forms (catalogue, forms, &error);
  g_assert_no_error (error);
  g_assert_null (ct_catalogue_get_problems (catalogue)[0]);

  return catalogue;
}

/* Read once. */
static inline CtRoles *
load_roles (void)
{
  static CtRoles *roles;
  g_autofree char *path = source_path ("data/roles.xml");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (roles == NULL)
    roles = ct_roles_reader_read_file (file, &error);
  g_assert_no_error (error);

  return roles;
}

static inline CtPlan *
read_plan (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CtPlan *plan = ct_plan_reader_read (bytes, "test", &error);

  g_assert_no_error (error);

  return plan;
}

static inline CtPlan *
load_plan (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);

  return read_plan (contents);
}

static inline void
add_plans (GPtrArray *paths, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".caitien"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
}

/* The samples, and the real plans where they are at hand. */
static inline GPtrArray *
list_plans (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *samples = source_path ("data/samples");
  g_autofree char *plans = source_path ("../shared/plans");

  add_plans (paths, samples);
  g_assert_cmpuint (paths->len, >=, 3);
  add_plans (paths, plans);

  return paths;
}

/* @form: NULL for the plan's own; @issued: NULL, or the plan as it was issued */
static inline CtPrintout *
print_plan_after (CtCatalogue *catalogue, CtPlan *plan, const char *form, CtPlan *issued)
{
  CtForm *found =
      ct_catalogue_get_form (catalogue,
                             form != NULL ? form : ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM));
  CtFramework *framework =
      ct_catalogue_get_framework (catalogue, ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK));
  CtPrintReferences references = { load_roles (), ct_catalogue_get_holidays (catalogue), issued };
  g_autoptr (GError) error = NULL;
  CtPrintout *printout;

  g_assert_nonnull (found);
  printout =
      ct_printout_new (plan, found, framework,
                       ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (found)),
                       &references, &error);
  g_assert_no_error (error);

  return printout;
}

/* @form: NULL for the plan's own */
static inline CtPrintout *
print_plan (CtCatalogue *catalogue, CtPlan *plan, const char *form)
{
  return print_plan_after (catalogue, plan, form, NULL);
}

static inline GBytes *
make_pdf (CtPrintout *printout)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = ct_printout_write_pdf (printout, &error);

  g_assert_no_error (error);

  return pdf;
}

static inline PopplerDocument *
open_pdf (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static inline char *
dup_page_text (PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  char *text = poppler_page_get_text (page);

  g_object_unref (page);

  return text;
}
