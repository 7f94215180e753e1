/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-catalogue.h"
#include "ct-framework-reader.h"

static GFile *
get_folder (void)
{
  return g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "frameworks", NULL);
}

static CtCatalogue *
load_catalogue (void)
{
  g_autoptr (CtCatalogue) catalogue = ct_catalogue_new ();
  g_autoptr (GFile) folder = get_folder ();
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_frameworks (catalogue, folder, &error);
  g_assert_no_error (error);
  g_assert_null (ct_catalogue_get_problems (catalogue)[0]);

  return g_steal_pointer (&catalogue);
}

typedef struct
{
  const char *id;
  guint standards;
  guint criteria;
  guint criteria_at[4];
  guint indicators_at[4];
  guint mandatory;
  guint provisions;
  const char *from;
  const char *to;
  gboolean from_verified;
} Counts;

static const Counts counts[] = {
  { "tt19-2018-mn",
    5,
    25,
    { 0, 25, 25, 19 },
    { 0, 75, 46, 25 },
    0,
    6,
    "2018-10-10",
    "2025-01-24",
    TRUE },
  { "tt19-2018-mn-2024",
    5,
    22,
    { 0, 22, 22, 17 },
    { 0, 57, 33, 20 },
    0,
    6,
    "2025-01-25",
    "2026-07-06",
    FALSE },
  { "tt17-2018-th",
    5,
    27,
    { 0, 27, 27, 19 },
    { 0, 81, 48, 24 },
    0,
    5,
    "2018-10-10",
    "2026-07-06",
    FALSE },
  { "tt18-2018-trh",
    5,
    28,
    { 0, 28, 28, 20 },
    { 0, 84, 45, 25 },
    0,
    6,
    "2018-10-10",
    "2026-07-06",
    FALSE },
  { "tt57-2026-mn", 4, 15, { 0, 15, 15, 0 }, { 0, 15, 15, 0 }, 8, 0, "2026-07-07", NULL, TRUE },
  { "tt57-2026-pt", 4, 15, { 0, 15, 15, 0 }, { 0, 15, 15, 0 }, 8, 0, "2026-07-07", NULL, TRUE },
};

static void
test_counts (gconstpointer data)
{
  const Counts *expected = data;
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtFramework *framework = ct_catalogue_get_framework (catalogue, expected->id);

  g_assert_nonnull (framework);
  g_assert_cmpuint (g_list_model_get_n_items (ct_framework_get_standards (framework)), ==,
                    expected->standards);
  g_assert_cmpuint (g_list_model_get_n_items (ct_framework_get_criteria (framework)), ==,
                    expected->criteria);
  g_assert_cmpuint (ct_framework_count_mandatory (framework), ==, expected->mandatory);
  g_assert_cmpuint (ct_framework_get_n_provisions (framework), ==, expected->provisions);

  for (guint level = 0; level < 4; level++)
    {
      g_assert_cmpuint (ct_framework_count_criteria (framework, level), ==,
                        expected->criteria_at[level]);
      g_assert_cmpuint (ct_framework_count_indicators (framework, level), ==,
                        expected->indicators_at[level]);
    }
}

static void
test_validity (gconstpointer data)
{
  const Counts *expected = data;
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtFramework *framework = ct_catalogue_get_framework (catalogue, expected->id);
  CtDay from = ct_day_parse_iso (expected->from);
  CtDay to = expected->to != NULL ? ct_day_parse_iso (expected->to) : CT_DAY_NONE;

  g_assert_cmpuint (ct_framework_get_valid_from (framework), ==, from);
  g_assert_cmpuint (ct_framework_get_valid_to (framework), ==, to);
  g_assert_cmpint (ct_framework_get_valid_from_verified (framework), ==, expected->from_verified);
  g_assert_false (ct_framework_is_in_force (framework, from - 1));
  g_assert_true (ct_framework_is_in_force (framework, from));
  g_assert_cmpint (ct_framework_is_in_force (framework, ct_day_from_ymd (2099, 1, 1)), ==,
                   to == CT_DAY_NONE);
  if (to != CT_DAY_NONE)
    g_assert_false (ct_framework_is_in_force (framework, to + 1));
}

typedef struct
{
  const char *kind;
  const char *day;
  const char *id;
} Proposal;

static const Proposal proposals[] = {
  { "preschool", "2026-11-21", "tt57-2026-mn" },
  { "preschool", "2026-07-07", "tt57-2026-mn" },
  { "preschool", "2026-07-06", "tt19-2018-mn-2024" },
  { "preschool", "2025-01-24", "tt19-2018-mn" },
  { "preschool", "2018-10-09", NULL },
  { "primary", "2025-09-22", "tt17-2018-th" },
  { "primary", "2026-09-01", "tt57-2026-pt" },
  { "lower-secondary", "2022-09-01", "tt18-2018-trh" },
  { "upper-secondary", "2022-09-01", "tt18-2018-trh" },
  { "combined", "2027-09-01", "tt57-2026-pt" },
  { "continuing", "2026-09-01", NULL },
};

static void
test_proposal (gconstpointer data)
{
  const Proposal *expected = data;
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtFramework *framework =
      ct_catalogue_propose_framework (catalogue, expected->kind, ct_day_parse_iso (expected->day));

  g_assert_cmpstr (framework != NULL ? ct_framework_get_id (framework) : NULL, ==, expected->id);
}

/* “criterion=level …” over a level for all the others. */
typedef struct
{
  const char *id;
  int all;
  const char *others;
  gboolean provisions;
  int level;
} Evaluation;

static const Evaluation evaluations[] = {
  /* 2018: every criterion that has the level, and the lower levels too. */
  { "tt19-2018-mn", 1, "", FALSE, 1 },
  { "tt19-2018-mn", 0, "", FALSE, 0 },
  { "tt19-2018-mn", 2, "1.10=1", FALSE, 1 },
  { "tt19-2018-mn", 2, "", FALSE, 2 },
  { "tt19-2018-mn", 3, "1.2=2 1.7=2 1.8=2 1.9=2 1.10=2 3.6=2", FALSE, 3 },
  { "tt19-2018-mn", 3, "1.2=2 1.7=2 1.8=2 1.9=2 1.10=2 3.6=2", TRUE, 4 },
  { "tt19-2018-mn", 3, "5.4=2", FALSE, 2 },
  { "tt19-2018-mn", 2, "", TRUE, 2 },
  { "tt19-2018-mn", 3, "1.1=-1", TRUE, 0 },
  { "tt17-2018-th", 2, "1.10=1 3.2=1", FALSE, 1 },
  { "tt18-2018-trh", 3, "", FALSE, 3 },
  /* 2026: all mandatory ones, five of the other seven, none below level 1 for level 2. */
  { "tt57-2026-mn", 1, "", FALSE, 1 },
  { "tt57-2026-mn", 1, "1.1=0 1.2=0", FALSE, 1 },
  { "tt57-2026-mn", 1, "1.1=0 1.2=0 2.3=0", FALSE, 0 },
  { "tt57-2026-mn", 2, "4.1=0", FALSE, 0 },
  { "tt57-2026-mn", 2, "4.1=1", FALSE, 1 },
  { "tt57-2026-mn", 2, "3.3=1 3.4=1", FALSE, 2 },
  { "tt57-2026-mn", 2, "3.3=1 3.4=1 3.5=1", FALSE, 1 },
  { "tt57-2026-mn", 2, "3.3=1 3.4=0", FALSE, 1 },
  { "tt57-2026-pt", 2, "", FALSE, 2 },
  { "tt57-2026-pt", -1, "", TRUE, 0 },
};

static int
get_level (const char *code, gpointer user_data)
{
  const Evaluation *evaluation = user_data;
  g_auto (GStrv) others = g_strsplit (evaluation->others, " ", -1);

  for (gsize i = 0; others[i] != NULL; i++)
    {
      const char *equals = strchr (others[i], '=');

      if (equals != NULL && strlen (code) == (gsize) (equals - others[i]) &&
          g_str_has_prefix (others[i], code))
        return atoi (equals + 1);
    }

  return evaluation->all;
}

static void
test_evaluation (gconstpointer data)
{
  const Evaluation *expected = data;
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtFramework *framework = ct_catalogue_get_framework (catalogue, expected->id);

  g_assert_cmpint (ct_framework_evaluate (framework, get_level, expected->provisions,
                                          (gpointer) expected),
                   ==, expected->level);
}

static void
test_criterion (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtFramework *current = ct_catalogue_get_framework (catalogue, "tt57-2026-mn");
  CtFramework *primary = ct_catalogue_get_framework (catalogue, "tt17-2018-th");
  CtFramework *amended = ct_catalogue_get_framework (catalogue, "tt19-2018-mn-2024");
  CtCriterion *criterion = ct_framework_find_criterion (current, "4.2");
  g_autofree char *summary = NULL;

  g_assert_cmpstr (ct_framework_get_label (current), ==, "Thông tư 57/2026, mầm non");
  g_assert_cmpstr (ct_framework_get_circular (current), ==, "57/2026/TT-BGDĐT");
  g_assert_cmpstr (ct_framework_get_level_name (current, 0), ==, "Không đạt Mức 1");
  g_assert_cmpuint (ct_framework_get_max_level (current), ==, 2);
  g_assert_null (ct_framework_get_level_name (current, 3));

  g_assert_cmpstr (ct_criterion_get_name (criterion), ==,
                   "Môi trường giáo dục an toàn, sức khỏe và hạnh phúc");
  g_assert_true (ct_criterion_get_mandatory (criterion));
  g_assert_cmpuint (ct_criterion_get_standard (criterion), ==, 4);
  g_assert_null (ct_framework_find_criterion (current, "4.4"));

  criterion = ct_framework_find_criterion (primary, "1.1");
  g_assert_cmpuint (ct_criterion_get_n_indicators (criterion, 1), ==, 3);
  g_assert_cmpstr (ct_criterion_get_indicator (criterion, 1, 1)->letter, ==, "b");
  g_assert_false (ct_criterion_get_indicator (criterion, 1, 1)->verified);
  g_assert_true (ct_criterion_get_indicator (criterion, 2, 0)->verified);
  g_assert_null (ct_criterion_get_indicator (criterion, 2, 1));
  summary = ct_criterion_dup_summary (criterion, 1);
  g_assert_true (g_str_has_prefix (summary, "a) "));

  criterion = ct_framework_find_criterion (primary, "1.8");
  g_assert_true (ct_criterion_has_level (criterion, 2));
  g_assert_false (ct_criterion_has_level (criterion, 3));
  g_assert_cmpuint (ct_criterion_get_max_level (criterion), ==, 2);

  criterion = ct_framework_find_criterion (amended, "3.2");
  g_assert_cmpstr (ct_criterion_get_name (criterion), ==, "Các hạng mục công trình");
  g_assert_true (ct_criterion_get_name_verified (criterion));
  g_assert_false (ct_criterion_get_verified (criterion));
  g_assert_cmpuint (ct_criterion_get_n_indicators (criterion, 1), ==, 0);
}

static void
test_evidence (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtFramework *current = ct_catalogue_get_framework (catalogue, "tt57-2026-mn");
  CtFramework *legacy = ct_catalogue_get_framework (catalogue, "tt19-2018-mn");
  const char *const two[] = { "MC.4.2.03", "MC.4.2.04", NULL };
  const char *const none[] = { NULL };
  g_autofree char *code = ct_framework_dup_evidence_code (current, "4.2", 3, 0);
  g_autofree char *legacy_code = ct_framework_dup_evidence_code (legacy, "1.10", 12, 0);
  g_autofree char *boxed_code = ct_framework_dup_evidence_code (legacy, "1.10", 1, 7);
  g_autofree char *reference = ct_framework_dup_evidence_reference (current, two);
  g_autofree char *legacy_reference = ct_framework_dup_evidence_reference (legacy, two);
  g_autofree char *empty = ct_framework_dup_evidence_reference (legacy, none);

  g_assert_cmpstr (code, ==, "MC.4.2.03");
  g_assert_cmpstr (legacy_code, ==, "H1-1.10-12");
  g_assert_cmpstr (boxed_code, ==, "H7-1.10-01");
  g_assert_cmpstr (reference, ==, "(MC.4.2.03, MC.4.2.04)");
  g_assert_cmpstr (legacy_reference, ==, "[MC.4.2.03], [MC.4.2.04]");
  g_assert_cmpstr (empty, ==, "");
}

#define HEAD "<framework xmlns='urn:caitien:framework:1' id='x'>\n"
#define FACTS "<label>X</label><circular number='1'/>\n"
#define LEVELS "<levels><level no='0' name='0'/><level no='1' name='1'/></levels>\n"
#define CODE "<evidence-code pattern='{criterion}{nn}'/>\n"
#define CRITERION "<standard no='1' name='S'><criterion code='1.1' name='C'/></standard>\n"
#define TAIL "</framework>"

typedef struct
{
  const char *name;
  const char *text;
  int code;
  int line;
} Malformed;

static const Malformed malformed[] = {
  { "empty", "", CT_DATA_ERROR_XML, 1 },
  { "not-xml", "no framework", CT_DATA_ERROR_XML, 1 },
  { "cut-off", HEAD FACTS "<stand", CT_DATA_ERROR_XML, 3 },
  { "bad-encoding", HEAD "<label>\xff\xfe</label>" TAIL, CT_DATA_ERROR_XML, 2 },
  { "other-root", "<plan xmlns='urn:caitien:plan:1'/>", CT_DATA_ERROR_CONTENT, 1 },
  { "other-namespace", "<framework id='x'/>", CT_DATA_ERROR_CONTENT, 1 },
  { "newer", "<framework xmlns='urn:caitien:framework:1' id='x' version='2.0'/>",
    CT_DATA_ERROR_VERSION, 1 },
  { "doctype", "<!DOCTYPE framework [<!ENTITY a 'b'>]>\n" HEAD "<label>&a;</label>" TAIL,
    CT_DATA_ERROR_CONTENT, 1 },
  { "no-id", "<framework xmlns='urn:caitien:framework:1'/>", CT_DATA_ERROR_CONTENT, 1 },
  { "no-label", HEAD "<circular number='1'/>" LEVELS CODE CRITERION TAIL, CT_DATA_ERROR_CONTENT,
    1 },
  { "no-circular", HEAD "<label>X</label>" LEVELS CODE CRITERION TAIL, CT_DATA_ERROR_CONTENT, 1 },
  { "no-evidence-code", HEAD FACTS LEVELS CRITERION TAIL, CT_DATA_ERROR_CONTENT, 1 },
  { "no-criteria", HEAD FACTS LEVELS CODE TAIL, CT_DATA_ERROR_CONTENT, 1 },
  { "unknown-element", HEAD FACTS "<lable/>" TAIL, CT_DATA_ERROR_CONTENT, 3 },
  { "unknown-attribute", HEAD FACTS LEVELS CODE "<standard no='1' nmae='S'/>" TAIL,
    CT_DATA_ERROR_CONTENT, 5 },
  { "text-among-elements", HEAD FACTS "some text" LEVELS TAIL, CT_DATA_ERROR_CONTENT, 3 },
  { "bad-day", HEAD FACTS "<valid from='07/7/2026'/>" TAIL, CT_DATA_ERROR_CONTENT, 3 },
  { "no-such-day", HEAD FACTS "<valid from='2026-02-30'/>" TAIL, CT_DATA_ERROR_CONTENT, 3 },
  { "backward", HEAD FACTS "<valid from='2026-07-07' to='2026-07-06'/>" TAIL, CT_DATA_ERROR_CONTENT,
    3 },
  { "bad-boolean", HEAD FACTS "<note verified='yes'>N</note>" TAIL, CT_DATA_ERROR_CONTENT, 3 },
  { "levels-with-gap", HEAD FACTS "<levels><level no='1' name='1'/></levels>" TAIL,
    CT_DATA_ERROR_CONTENT, 3 },
  { "no-place-in-pattern", HEAD FACTS "<evidence-code pattern='MC'/>" TAIL, CT_DATA_ERROR_CONTENT,
    3 },
  { "two-standards", HEAD FACTS LEVELS CODE CRITERION CRITERION TAIL, CT_DATA_ERROR_CONTENT, 6 },
  { "two-criteria",
    HEAD FACTS LEVELS CODE "<standard no='1' name='S'><criterion code='1.1' name='C'/>\n"
                           "<criterion code='1.1' name='D'/></standard>" TAIL,
    CT_DATA_ERROR_CONTENT, 6 },
  { "wrong-standard",
    HEAD FACTS LEVELS CODE
    "<standard no='1' name='S'><criterion code='2.1' name='C'/></standard>" TAIL,
    CT_DATA_ERROR_CONTENT, 5 },
  { "level-that-is-not",
    HEAD FACTS LEVELS CODE "<standard no='1' name='S'><criterion code='1.1' name='C'>\n"
                           "<level no='2'/></criterion></standard>" TAIL,
    CT_DATA_ERROR_CONTENT, 6 },
  { "level-twice",
    HEAD FACTS LEVELS CODE "<standard no='1' name='S'><criterion code='1.1' name='C'>\n"
                           "<level no='1'/><level no='1'/></criterion></standard>" TAIL,
    CT_DATA_ERROR_CONTENT, 6 },
  { "bad-scope",
    HEAD FACTS LEVELS CODE "<school-level><level no='1'><require criteria='some' level='1'/>"
                           "</level></school-level>" TAIL,
    CT_DATA_ERROR_CONTENT, 5 },
  { "bad-at-least",
    HEAD FACTS LEVELS CODE
    "<school-level><level no='1'><require criteria='all' level='1' at-least='most'/>"
    "</level></school-level>" TAIL,
    CT_DATA_ERROR_CONTENT, 5 },
};

static void
test_malformed (gconstpointer data)
{
  const Malformed *expected = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (expected->text, strlen (expected->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CtFramework) framework = ct_framework_reader_read_bytes (bytes, "my.xml", &error);
  g_autofree char *prefix = g_strdup_printf ("my.xml:%d: ", expected->line);

  g_assert_null (framework);
  g_assert_error (error, CT_DATA_ERROR, expected->code);
  g_assert_cmpstr (error->message, !=, prefix);
  if (!g_str_has_prefix (error->message, prefix))
    g_test_fail_printf ("“%s” does not begin with “%s”", error->message, prefix);
}

static void
test_cut_anywhere (void)
{
  static const char whole[] = HEAD FACTS LEVELS CODE CRITERION TAIL;

  for (gsize size = 0; size < strlen (whole); size++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (whole, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (CtFramework) framework = ct_framework_reader_read_bytes (bytes, "cut", &error);

      g_assert_null (framework);
      g_assert_nonnull (error);
      g_assert_true (error->domain == CT_DATA_ERROR);
    }
}

static void
test_foreign_is_passed_over (void)
{
  static const char text[] =
      HEAD "<x:y xmlns:x='urn:other'><x:z/>text</x:y>" FACTS LEVELS CODE CRITERION TAIL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CtFramework) framework = ct_framework_reader_read_bytes (bytes, "f", &error);

  g_assert_no_error (error);
  g_assert_nonnull (ct_framework_find_criterion (framework, "1.1"));
}

static void
write_child (GFile *folder, const char *name, const char *text)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                           &error);
  g_assert_no_error (error);
}

static void
delete_child (GFile *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* A school's own file takes the place of ours; a broken one is told, and harms nothing. */
static void
test_own_folder (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("caitien-XXXXXX", &error);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  guint n_before = g_list_model_get_n_items (ct_catalogue_get_frameworks (catalogue));
  CtFramework *framework;

  g_assert_no_error (error);
  write_child (folder, "a.xml", "<broken>");
  write_child (folder, "b.xml",
               "<framework xmlns='urn:caitien:framework:1' id='tt57-2026-mn'>" FACTS LEVELS CODE
                   CRITERION TAIL);
  write_child (folder, "c.txt", "not a framework");

  g_assert_true (ct_catalogue_load_frameworks (catalogue, folder, &error));
  g_assert_no_error (error);

  framework = ct_catalogue_get_framework (catalogue, "tt57-2026-mn");
  g_assert_cmpstr (ct_framework_get_label (framework), ==, "X");
  g_assert_cmpuint (g_list_model_get_n_items (ct_catalogue_get_frameworks (catalogue)), ==,
                    n_before);
  g_assert_cmpuint (g_strv_length ((GStrv) ct_catalogue_get_problems (catalogue)), ==, 1);
  g_assert_nonnull (strstr (ct_catalogue_get_problems (catalogue)[0], "a.xml:1: "));

  delete_child (folder, "a.xml");
  delete_child (folder, "b.xml");
  delete_child (folder, "c.txt");
  g_assert_true (g_file_delete (folder, NULL, NULL));

  g_assert_false (ct_catalogue_load_frameworks (catalogue, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD_TABLE(path, table, member, function)                                                   \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *full_path = g_strdup_printf (path "/%zu-%s", i, table[i].member);           \
      g_test_add_data_func (full_path, &table[i], function);                                       \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TABLE ("/framework/counts", counts, id, test_counts)
  ADD_TABLE ("/framework/validity", counts, id, test_validity)
  ADD_TABLE ("/framework/proposal", proposals, kind, test_proposal)
  ADD_TABLE ("/framework/school-level", evaluations, id, test_evaluation)
  ADD_TABLE ("/framework/malformed", malformed, name, test_malformed)
  g_test_add_func ("/framework/criterion", test_criterion);
  g_test_add_func ("/framework/evidence", test_evidence);
  g_test_add_func ("/framework/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/framework/foreign-is-passed-over", test_foreign_is_passed_over);
  g_test_add_func ("/framework/own-folder", test_own_folder);

  return g_test_run ();
}
