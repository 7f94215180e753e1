/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-catalogue.h"
#include "ct-form-plan.h"
#include "ct-sentences-reader.h"

/* What is offered for a section, and which section of an earlier plan is like it. */

#define SENTENCES(inside)                                                                          \
  "<sentences xmlns='urn:caitien:sentences:1' version='1.0'>" inside "</sentences>"

static CtCatalogue *
load_catalogue (void)
{
  CtCatalogue *catalogue = ct_catalogue_new ();
  g_autoptr (GFile) forms =
      g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "forms", NULL);
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_forms (catalogue, forms, &error);
  g_assert_no_error (error);
  g_assert_null (ct_catalogue_get_problems (catalogue)[0]);

  return catalogue;
}

static CtPlan *
make_plan (CtForm *form, int first_year)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (first_year, 1);

  ct_plan_set_calendar (plan, calendar);
  ct_node_set_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_FULL_NAME, "Trường Hoa Sen");
  ct_form_fill_plan (form, plan);

  return plan;
}

static CtSection *
find_section (CtPlan *plan, const char *heading)
{
  CtNodeList *sections = ct_plan_get_sections (plan);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtNode *section = ct_node_list_get (sections, i);

      if (g_str_equal (ct_node_get_text (section, CT_SECTION_HEADING), heading))
        return CT_SECTION (section);
    }

  g_assert_not_reached ();
}

static CtSentence *
find_sentence (GListStore *list, const char *part)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CtSentence) sentence = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (strstr (ct_sentence_get_text (sentence), part) != NULL)
        return sentence;
    }

  return NULL;
}

/* A new plan has the form's words; one that was deleted is offered again, with its place. */
static void
test_form_words_come_back (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtSentences *sentences = ct_catalogue_get_sentences (catalogue);
  CtForm *form = ct_catalogue_get_form (catalogue, "tt57-bieu2");
  g_autoptr (CtPlan) plan = make_plan (form, 2026);
  CtSection *purpose = find_section (plan, "MỤC ĐÍCH, YÊU CẦU");
  CtNodeList *paragraphs = ct_section_get_paragraphs (purpose);
  g_autoptr (GListStore) before = ct_sentences_list (sentences, form, purpose);
  g_autoptr (GListStore) after = NULL;
  CtSentence *found;

  g_assert_null (find_sentence (before, "Không dàn trải"));
  g_assert_nonnull (find_sentence (before, "công khai, minh bạch"));

  for (guint i = 0; i < ct_node_list_get_length (paragraphs); i++)
    if (strstr (ct_node_get_text (ct_node_list_get (paragraphs, i), CT_PARAGRAPH_TEXT),
                "Không dàn trải") != NULL)
      ct_node_list_remove (paragraphs, i--);
  after = ct_sentences_list (sentences, form, purpose);
  found = find_sentence (after, "Không dàn trải");
  g_assert_nonnull (found);
  g_assert_cmpint (ct_sentence_get_origin (found), ==, CT_SENTENCE_OF_FORM);
  g_assert_cmpstr (ct_sentence_get_under (found), ==, "Yêu cầu");
}

/* Every section of every form that has words gets them back when they are all gone, and no
 * placeholder is left in any of them. */
static void
test_every_form (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  GListModel *forms = ct_catalogue_get_forms (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (CtForm) form = g_list_model_get_item (forms, i);
      g_autoptr (CtPlan) plan = make_plan (form, 2026);
      CtNodeList *sections = ct_plan_get_sections (plan);

      for (guint j = 0; j < ct_node_list_get_length (sections); j++)
        {
          CtSection *section = ct_node_list_get (sections, j);
          CtNodeList *paragraphs = ct_section_get_paragraphs (section);
          guint length = ct_node_list_get_length (paragraphs);
          g_autoptr (GListStore) list = NULL;

          while (ct_node_list_get_length (paragraphs) > 0)
            ct_node_list_remove (paragraphs, 0);
          list = ct_sentences_list (ct_catalogue_get_sentences (catalogue), form, section);
          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >=, length);
          g_assert_null (find_sentence (list, "{"));
        }
    }
}

/* What a section is about is told by its heading, in capitals or not. */
static void
test_topics (void)
{
  static const struct
  {
    const char *heading;
    const char *offered; /* NULL: nothing */
  } cases[] = {
    { "CĂN CỨ", "Kế hoạch thực hiện nhiệm vụ năm học 2026–2027" },
    { "Căn cứ xây dựng", "Trường Hoa Sen" },
    { "CAM KẾT THỰC HIỆN", "cam kết triển khai" },
    { "Chỉ tiêu phấn đấu cải tiến chất lượng", "nâng mức" },
    { "GIÁM SÁT VÀ ĐÁNH GIÁ", "Định kỳ kiểm tra" },
    { "Tổ chức thực hiện", "Phổ biến kế hoạch" },
    { "to chuc thuc hien", "Phổ biến kế hoạch" },
    { "Lời ngỏ", NULL },
    { "", NULL },
  };
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (CtPlan) plan =
      make_plan (ct_catalogue_get_form (catalogue, "legacy-by-standard"), 2026);
  CtSection *section = ct_node_list_get (ct_plan_get_sections (plan), 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) list = NULL;

      ct_node_set_text (CT_NODE (section), CT_SECTION_HEADING, cases[i].heading);
      list = ct_sentences_list (ct_catalogue_get_sentences (catalogue), NULL, section);
      if (cases[i].offered != NULL)
        g_assert_nonnull (find_sentence (list, cases[i].offered));
      else
        g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
    }
}

/* The words of the year before, with the years moved on; what is there already is marked. */
static void
test_earlier (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtSentences *sentences = ct_catalogue_get_sentences (catalogue);
  g_autoptr (CtPlan) earlier = make_plan (ct_catalogue_get_form (catalogue, "legacy-9col"), 2025);
  g_autoptr (CtPlan) plan = make_plan (ct_catalogue_get_form (catalogue, "tt57-bieu2"), 2026);
  CtNodeList *sections = ct_plan_get_sections (earlier);
  CtSection *basis = find_section (plan, "CĂN CỨ XÂY DỰNG KẾ HOẠCH");
  CtSection *like = ct_sentences_find_like (sentences, sections, basis);
  g_autoptr (GListStore) list = NULL;
  CtSentence *moved;

  g_assert_nonnull (like);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (like), CT_SECTION_HEADING), ==,
                   "CĂN CỨ XÂY DỰNG KẾ HOẠCH");
  list = ct_sentences_list_earlier (like, basis);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==,
                    ct_node_list_get_length (ct_section_get_paragraphs (like)));
  moved = find_sentence (list, "Kết quả thực hiện kế hoạch cải tiến chất lượng năm học 2025–2026");
  g_assert_nonnull (moved);
  g_assert_false (ct_sentence_get_used (moved));

  g_object_unref (list);
  list = ct_sentences_list_earlier (basis, basis);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CtSentence) sentence = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (ct_sentence_get_used (sentence));
    }

  /* The table's own sections are known by what they print. */
  g_assert_true (ct_sentences_find_like (sentences, sections,
                                         find_section (plan, "KẾ HOẠCH CẢI TIẾN CHẤT LƯỢNG")) ==
                 find_section (earlier, "NỘI DUNG KẾ HOẠCH CẢI TIẾN CHẤT LƯỢNG GIÁO DỤC"));
  g_assert_null (
      ct_sentences_find_like (sentences, sections, find_section (plan, "THÔNG TIN CHUNG")));
}

static void
test_bad_files (void)
{
  static const char *const bad[] = {
    "",
    SENTENCES ("<topic><mark></mark></topic>"),
    SENTENCES ("<topic><p level='2'>A</p></topic>"),
    SENTENCES ("<topic><h level='4'>A</h></topic>"),
    SENTENCES ("<p>A</p>"),
    "<sentences xmlns='urn:caitien:sentences:1' version='2.0'/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (CtSentences) sentences = ct_sentences_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad[i], strlen (bad[i]));
      g_autoptr (GError) error = NULL;

      g_assert_false (ct_sentences_reader_read_bytes (bytes, "a.xml", sentences, &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "a.xml"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentences/form-words-come-back", test_form_words_come_back);
  g_test_add_func ("/sentences/every-form", test_every_form);
  g_test_add_func ("/sentences/topics", test_topics);
  g_test_add_func ("/sentences/earlier", test_earlier);
  g_test_add_func ("/sentences/bad-files", test_bad_files);

  return g_test_run ();
}
