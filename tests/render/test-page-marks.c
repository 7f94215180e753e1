/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-issued-plan.h"
#include "ct-standing.h"
#include "test-pages.h"

/* What the foot of each page says, read back from the PDF. */

static CtCatalogue *catalogue;

static const char *const forms[] = {
  "tt57-bieu2",
  "legacy-9col",
  "legacy-by-standard",
  "legacy-roadmap",
};

/* All that stands in the lower margin, and in @rest whatever stands elsewhere; without spaces. */
static char *
dup_foot (PopplerDocument *document, int index, GString *rest)
{
  g_autoptr (GObject) owned = G_OBJECT (poppler_document_get_page (document, index));
  PopplerPage *page = POPPLER_PAGE (owned);
  g_autofree PopplerRectangle *rectangles = NULL;
  g_autofree char *text = poppler_page_get_text (page);
  GString *foot = g_string_new (NULL);
  const char *p = text;
  guint n_rectangles;
  double width, height;

  poppler_page_get_size (page, &width, &height);
  poppler_page_get_text_layout (page, &rectangles, &n_rectangles);
  for (guint i = 0; i < n_rectangles && *p != '\0'; i++, p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (rectangles[i].y1 > height - 20 * MM ? foot : rest,
                               g_utf8_get_char (p));

  return g_string_free (foot, FALSE);
}

/* Returns: all other words of the pages */
static char *
check_feet (CtPlan *plan, const char *form, const char *expected)
{
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, form);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));
  GString *rest = g_string_new (NULL);
  guint n_pages = ct_printout_get_n_pages (printout);

  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *foot = dup_foot (POPPLER_DOCUMENT (document), i, rest);

      g_assert_cmpstr (foot, ==, expected);
    }

  return g_string_free (rest, FALSE);
}

static char *
dup_code_words (CtPlan *plan)
{
  g_autofree char *code = ct_standing_dup_code (ct_standing_of_plan (plan), plan);

  g_assert_nonnull (code);

  return g_strconcat ("Mãkiểmtra:", code, NULL);
}

static void
test_feet (gconstpointer form)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  g_autofree char *draft = check_feet (plan, form, "BẢNDỰTHẢO");
  g_autofree char *issued = NULL;
  g_autofree char *adjusted = NULL;
  g_autofree char *again = NULL;
  g_autofree char *code = NULL;
  g_autofree char *other_code = NULL;

  ct_issued_plan_issue (plan);
  code = dup_code_words (plan);
  issued = check_feet (plan, form, code);
  g_assert_cmpstr (issued, ==, draft);

  ct_node_set_text (document, CT_DOCUMENT_SIGNER_NAME, "Người khác");
  adjusted = check_feet (plan, form, "BẢNĐIỀUCHỈNH,CHƯABANHÀNH");
  g_assert_cmpstr (adjusted, !=, draft);

  ct_issued_plan_issue (plan);
  other_code = dup_code_words (plan);
  again = check_feet (plan, form, other_code);
  g_assert_cmpstr (other_code, !=, code);
  g_assert_cmpstr (again, ==, adjusted);
}

/* A plan that another program calls issued has no code, and is no draft. */
static void
test_no_code (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  g_autofree char *words = NULL;

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_STATE, "issued");
  words = check_feet (plan, NULL, "");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strconcat ("/page-marks/", forms[i], NULL);

      g_test_add_data_func (path, forms[i], test_feet);
    }
  g_test_add_func ("/page-marks/no-code", test_no_code);

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
