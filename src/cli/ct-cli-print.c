/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-print"

#include "config.h"

#include "ct-cli-print.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "ct-cli.h"
#include "ct-file-bytes.h"
#include "ct-issued-plan.h"
#include "ct-plan-letters.h"
#include "ct-proof.h"
#include "ct-typesetter.h"

/**
 * ct_cli_print_tell_letters:
 * @path: the file of the plan
 *
 * Names the letters that the font lacks, each with its places.
 *
 * Returns: whether there are any
 */
gboolean
ct_cli_print_tell_letters (CtPrintout *printout, const char *path)
{
  const char *lacking = ct_printout_get_lacking_letters (printout);
  g_autoptr (GArray) places = ct_plan_letters_find (ct_printout_get_plan (printout), lacking);

  for (guint i = 0; i < places->len; i++)
    {
      const CtLetterPlace *place = &g_array_index (places, CtLetterPlace, i);
      CtProofCell cell = { place->node, place->field };
      g_autofree char *name = ct_proof_cell_dup_field_name (&cell);
      char letter[7] = { 0 };

      g_unichar_to_utf8 (place->letter, letter);
      fprintf (stderr, "%s: ", path);
      fprintf (stderr,
               /* Translators: the name of a font, a letter, its number, the id of a part of the
                  plan, the name of one of its fields */
               _ ("The font %s lacks the letter “%s” (U+%04X) in %s %s. Write it otherwise.\n"),
               ct_printout_get_font_family (printout), letter, place->letter,
               ct_proof_cell_get_id (&cell), name);
    }

  return places->len > 0;
}

/* The plan is not saved, so it can be told. */
static gboolean
choose_appendices (CtPlan *plan, const char *with, CtCliStatus *status)
{
  g_auto (GStrv) names = g_strsplit_set (with, ", ", -1);
  CtPageSetup *setup = ct_plan_get_page_setup (plan);

  ct_node_set_boxed (CT_NODE (setup), CT_PAGE_SETUP_APPENDICES, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    {
      CtAppendix appendix;

      if (*names[i] == '\0')
        continue;

      if (!ct_appendix_from_nick (names[i], &appendix))
        {
          fprintf (stderr,
                   _ ("There is no appendix “%s”: timeline, results, money, assignments, evidence, "
                      "remainder.\n"),
                   names[i]);
          *status = CT_CLI_USAGE;
          return FALSE;
        }
      ct_page_setup_set_appendix (setup, appendix, TRUE);
    }

  return TRUE;
}

/* A copy that can't be read is told, and the time line printed without it. */
static CtPlan *
load_issued (CtPlan *plan)
{
  g_autoptr (GError) error = NULL;
  CtPlan *issued = NULL;

  if (ct_page_setup_has_appendix (ct_plan_get_page_setup (plan), CT_APPENDIX_TIMELINE))
    issued = ct_issued_plan_load_latest (plan, &error);
  if (error != NULL)
    fprintf (stderr, "%s\n", error->message);

  return issued;
}

/* Only in the appendices it matters who is meant, and without the roles people are told apart by
 * their words there. */
static CtRoles *
load_roles (CtPlan *plan)
{
  CtPageSetup *setup = ct_plan_get_page_setup (plan);
  CtCliStatus status;

  if (!ct_page_setup_has_appendix (setup, CT_APPENDIX_ASSIGNMENTS) &&
      !ct_page_setup_has_appendix (setup, CT_APPENDIX_TIMELINE))
    return NULL;

  return ct_cli_load_roles (&status);
}

static CtPrintout *
lay_out (
    CtCatalogue *catalogue, CtPlan *plan, CtForm *form, CtPageStyle *style, CtCliStatus *status)
{
  const char *framework = ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
  g_autoptr (CtPlan) issued = load_issued (plan);
  g_autoptr (CtRoles) roles = load_roles (plan);
  CtPrintReferences references = { roles, ct_catalogue_get_holidays (catalogue), issued };
  g_autoptr (GError) error = NULL;
  CtPrintout *printout =
      ct_printout_new (plan, form, ct_catalogue_get_framework (catalogue, framework), style,
                       &references, &error);

  if (printout == NULL)
    *status = ct_cli_fail (error);

  return printout;
}

/**
 * ct_cli_print_plan:
 * @form_id: (nullable): the form to print on; %NULL for the plan's own
 * @with: (nullable): names of appendices with commas between them; %NULL for those that the plan
 *   itself asks for
 * @status: (out): what to return when this returns %NULL
 *
 * Returns: (transfer full) (nullable): the pages of the plan in the file @path
 */
CtPrintout *
ct_cli_print_plan (const char *path, const char *form_id, const char *with, CtCliStatus *status)
{
  g_autoptr (CtCatalogue) catalogue = NULL;
  g_autoptr (CtPlan) plan = NULL;
  CtForm *form;
  CtPageStyle *style;

  ct_typesetter_look_for_fonts ();
  catalogue = ct_cli_load_catalogue (status);
  if (catalogue == NULL)
    return NULL;

  plan = ct_cli_load_plan (path, catalogue, status);
  if (plan == NULL || (with != NULL && !choose_appendices (plan, with, status)))
    return NULL;

  if (form_id == NULL)
    form_id = ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM);

  form = *form_id != '\0' ? ct_catalogue_get_form (catalogue, form_id)
                          : ct_catalogue_get_plan_form (catalogue, plan);
  style =
      form != NULL ? ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (form)) : NULL;

  if (style == NULL)
    {
      fprintf (stderr, "%s: ", path);
      fprintf (stderr, _ ("There is no form “%s” to print on.\n"), form_id);
      *status = CT_CLI_FILE;
      return NULL;
    }

  return lay_out (catalogue, plan, form, style, status);
}

/**
 * ct_cli_print_write_pdf:
 * @path: the name of the PDF; "-" for standard output
 */
CtCliStatus
ct_cli_print_write_pdf (CtPrintout *printout, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ct_printout_write_pdf (printout, &error);
  g_autoptr (GFile) file = NULL;

  if (pdf == NULL)
    return ct_cli_fail (error);

  if (g_str_equal (path, "-"))
    return ct_cli_print_bytes (pdf);

  file = g_file_new_for_commandline_arg (path);
  if (!ct_file_bytes_save (file, pdf, NULL, NULL, NULL, &error))
    return ct_cli_fail (error);

  return CT_CLI_GOOD;
}
