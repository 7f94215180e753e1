/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include "test-pages.h"

#include "ct-action.h"
#include "ct-evidence-item.h"
#include "ct-page-setup.h"

static CtCatalogue *catalogue;

static CtPlan *
load_sample (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");

  return load_plan (path);
}

/* Each piece of evidence is kept at a place of its own. */
static void
keep_in_files (CtPlan *plan)
{
  CtNodeList *items = ct_plan_get_evidence_list (plan);

  for (guint i = 0; i < ct_node_list_get_length (items); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hồ sơ/(%u).pdf", i);

      ct_node_set_text (ct_node_list_get (items, i), CT_EVIDENCE_ITEM_LOCATION, path);
    }
}

static char *
dup_uri (CtPlan *plan, CtNode *item)
{
  guint position;

  g_assert_true (ct_node_list_find (ct_plan_get_evidence_list (plan), item, &position));

  return g_strdup_printf ("file:///h%%E1%%BB%%93%%20s%%C6%%A1/%%28%u%%29.pdf", position);
}

/* How near a line is looked at in points, so that the words above and below don't count. */
#define NEXT_LINE 4

/* Whether an action leads to @uri, or, without one, to page @target, counted from 1. */
static gboolean
leads_to (PopplerDocument *document, const PopplerAction *action, const char *uri, int target)
{
  PopplerDest *dest;
  gboolean leads;

  if (uri != NULL)
    return action->type == POPPLER_ACTION_URI && g_str_equal (action->uri.uri, uri);
  if (action->type != POPPLER_ACTION_GOTO_DEST)
    return FALSE;

  dest = poppler_document_find_dest (document, action->goto_dest.dest->named_dest);
  g_assert_nonnull (dest);
  leads = dest->page_num == target;
  poppler_dest_free (dest);

  return leads;
}

/* What a reader of the PDF finds: how many links lead to @uri, or to page @target; and in @words
 * what they lie over. */
static guint
count_links (PopplerDocument *document, int page_index, const char *uri, int target, GString *words)
{
  g_autoptr (GObject) object = G_OBJECT (poppler_document_get_page (document, page_index));
  PopplerPage *page = POPPLER_PAGE (object);
  GList *links = poppler_page_get_link_mapping (page);
  double width, height;
  guint n = 0;

  poppler_page_get_size (page, &width, &height);
  for (GList *l = links; l != NULL; l = l->next)
    {
      PopplerLinkMapping *mapping = l->data;
      PopplerRectangle area = mapping->area;
      g_autofree char *text = NULL;

      if (!leads_to (document, mapping->action, uri, target))
        continue;

      /* Areas are measured from below; lines of small letters nearly touch. */
      area.y1 = height - mapping->area.y2 + NEXT_LINE;
      area.y2 = height - mapping->area.y1 - NEXT_LINE;
      text = poppler_page_get_selected_text (page, POPPLER_SELECTION_GLYPH, &area);
      /* The last one comes first. */
      g_string_prepend_c (words, ' ');
      g_string_prepend (words, text);
      n++;
    }
  poppler_page_free_link_mapping (links);

  return n;
}

static void
append_words (GString *words, PopplerDocument *document, const char *uri)
{
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    count_links (document, i, uri, 0, words);
}

/* Letters only: lines break anywhere. */
static char *
squeeze (const char *words)
{
  GString *squeezed = g_string_new (NULL);
  g_autofree char *composed = g_utf8_normalize (words, -1, G_NORMALIZE_NFC);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));

  return g_string_free (squeezed, FALSE);
}

static void
check_node (CtPlan *plan, PopplerDocument *document, CtNode *node, guint *n_found)
{
  CtEvidence *evidence = ct_node_get_boxed (node, CT_ACTION_EVIDENCE);

  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    {
      const char *ref = ct_evidence_get_ref (evidence, i);
      CtNode *item = *ref != '\0' ? ct_plan_find (plan, ref) : NULL;
      g_autofree char *uri = NULL;
      g_autofree char *found = NULL;
      g_autofree char *text = squeeze (ct_evidence_get_text (evidence, i));
      g_autofree char *code = NULL;
      g_autoptr (GString) words = g_string_new (NULL);

      if (item == NULL)
        continue;

      uri = dup_uri (plan, item);
      code = squeeze (ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE));
      append_words (words, document, uri);
      found = squeeze (words->str);
      g_assert_nonnull (strstr (found, text));
      g_assert_nonnull (strstr (found, code));
      (*n_found)++;
    }
}

/* The words of each piece of evidence that is kept somewhere lead there, in each form that has a
 * column for them. */
static void
test_places (gconstpointer form)
{
  g_autoptr (CtPlan) plan = load_sample ();
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GObject) document = NULL;
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  guint n_found = 0;

  keep_in_files (plan);
  printout = print_plan (catalogue, plan, form);
  pdf = make_pdf (printout);
  document = G_OBJECT (open_pdf (pdf));
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        check_node (plan, POPPLER_DOCUMENT (document), ct_node_list_get (actions, j), &n_found);
    }
  g_assert_cmpuint (n_found, >, 10);
}

/* Where the list of evidence is printed, codes lead to their rows, and the rows to the places. */
static void
test_rows (void)
{
  g_autoptr (CtPlan) plan = load_sample ();
  CtPageSetup *setup = ct_plan_get_page_setup (plan);
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GObject) document = NULL;
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autofree char *uri = dup_uri (plan, ct_plan_find (plan, "e1304"));
  int n_plan_pages, n_list_pages;

  keep_in_files (plan);
  ct_page_setup_set_appendix (setup, CT_APPENDIX_EVIDENCE, TRUE);
  ct_page_setup_set_appendix (setup, CT_APPENDIX_TIMELINE, TRUE);
  printout = print_plan (catalogue, plan, NULL);
  pdf = make_pdf (printout);
  document = G_OBJECT (open_pdf (pdf));
  n_list_pages = (int) ct_printout_get_appendix (printout, CT_APPENDIX_EVIDENCE).n_pages;
  n_plan_pages = poppler_document_get_n_pages (POPPLER_DOCUMENT (document)) - n_list_pages;

  for (int i = 0; i < n_plan_pages; i++)
    count_links (POPPLER_DOCUMENT (document), i, NULL, n_plan_pages + 1, codes);
  g_assert_nonnull (strstr (codes->str, "MC.1.3.01"));
  g_assert_nonnull (strstr (codes->str, "MC.1.3.04"));
  /* The words beside the code lead to the place itself. */
  g_assert_null (strstr (codes->str, "Biên bản"));

  for (int i = 0; i < n_plan_pages; i++)
    count_links (POPPLER_DOCUMENT (document), i, uri, 0, rows);
  g_assert_nonnull (strstr (rows->str, "Biên bản"));
  g_assert_null (strstr (rows->str, "MC.1.3.04"));

  g_string_truncate (rows, 0);
  for (int i = 0; i < n_list_pages; i++)
    count_links (POPPLER_DOCUMENT (document), n_plan_pages + i, uri, 0, rows);
  g_assert_nonnull (strstr (rows->str, "MC.1.3.04"));
}

/* Places in words make no links; and links move no letter: the pages say the same, at the same
 * places, and come out the same each time. */
static void
test_leaves_pages (void)
{
  g_autoptr (CtPlan) plan = load_sample ();
  g_autoptr (CtPrintout) plain = NULL;
  g_autoptr (CtPrintout) linked = NULL;
  g_autoptr (GBytes) plain_pdf = NULL;
  g_autoptr (GBytes) linked_pdf = NULL;
  g_autoptr (GBytes) same_pdf = NULL;
  g_autoptr (GObject) before = NULL;
  g_autoptr (GObject) after = NULL;
  CtNodeList *items = ct_plan_get_evidence_list (plan);

  for (guint i = 0; i < ct_node_list_get_length (items); i++)
    ct_node_set_text (ct_node_list_get (items, i), CT_EVIDENCE_ITEM_LOCATION, "Tủ A/ngăn 2");
  plain = print_plan (catalogue, plan, NULL);
  g_assert_cmpuint (ct_printout_get_links (plain)->len, ==, 0);

  keep_in_files (plan);
  linked = ct_printout_renew (plain, NULL);
  g_assert_cmpuint (ct_printout_get_links (linked)->len, >, 10);
  g_assert_cmpuint (ct_printout_get_n_pages (linked), ==, ct_printout_get_n_pages (plain));
  for (guint i = 0; i < ct_printout_get_n_pages (linked); i++)
    g_assert_true (
        ct_page_looks_like (ct_printout_get_page (linked, i), ct_printout_get_page (plain, i)));

  plain_pdf = make_pdf (plain);
  linked_pdf = make_pdf (linked);
  same_pdf = make_pdf (linked);
  g_assert_true (g_bytes_equal (linked_pdf, same_pdf));
  before = G_OBJECT (open_pdf (plain_pdf));
  after = G_OBJECT (open_pdf (linked_pdf));
  for (int i = 0; i < (int) ct_printout_get_n_pages (linked); i++)
    {
      g_autofree char *text = dup_page_text (POPPLER_DOCUMENT (before), i);
      g_autofree char *linked_text = dup_page_text (POPPLER_DOCUMENT (after), i);

      g_assert_cmpstr (linked_text, ==, text);
    }
}

/* The language is still told: the catalogue of a PDF with links is put together otherwise. */
static void
test_language (void)
{
  g_autoptr (CtPlan) plan = load_sample ();
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gsize length;
  const char *bytes;

  keep_in_files (plan);
  printout = print_plan (catalogue, plan, NULL);
  pdf = make_pdf (printout);
  bytes = g_bytes_get_data (pdf, &length);
  g_assert_nonnull (memmem (bytes, length, "/Lang (vi-VN)", 13));
}

int
main (int argc, char *argv[])
{
  static const char *const forms[] = { "tt57-bieu2", "legacy-by-standard" };
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/links/places/%s", forms[i]);

      g_test_add_data_func (path, forms[i], test_places);
    }
  g_test_add_func ("/links/rows", test_rows);
  g_test_add_func ("/links/leaves-pages", test_leaves_pages);
  g_test_add_func ("/links/language", test_language);

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
