/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-people-names.h"
#include "ct-roles-reader.h"

/* The roles are read from the program's own file: what counts is what schools write. */

typedef struct
{
  const char *cell;
  const char *names;   /* every name, with "|" between; a role's id in brackets behind it */
  const char *meaning; /* NULL when it would say no more than the words */
} CellCase;

static const CellCase cell_cases[] = {
  { "", "", NULL },
  { "Hiệu trưởng", "Hiệu trưởng (principal)", NULL },
  { "hiệu trưởng", "hiệu trưởng (principal)", NULL },
  { "BGH", "BGH (school-board)", "Ban giám hiệu (hiệu trưởng, phó hiệu trưởng)" },
  { "Ban giám hiệu", "Ban giám hiệu (school-board)",
    "Ban giám hiệu (hiệu trưởng, phó hiệu trưởng)" },
  { "PHT", "PHT (vice-principal)", "Phó hiệu trưởng" },
  { "Phó HT", "Phó HT (vice-principal)", "Phó hiệu trưởng" },
  { "Phó Hiệu trưởng", "Phó Hiệu trưởng (vice-principal)", NULL },
  { "PHT CSND", "PHT CSND (vice-principal-care)", "Phó hiệu trưởng chăm sóc nuôi dưỡng" },
  { "PHT chuyên môn", "PHT chuyên môn (vice-principal-teaching)", "Phó hiệu trưởng chuyên môn" },
  { "PHT, Tổ CM", "PHT (vice-principal)|Tổ CM (subject-group)", "Phó hiệu trưởng · Tổ chuyên môn" },
  { "PHT, Tổ CM; GV", "PHT (vice-principal)|Tổ CM (subject-group)|GV (teacher)",
    "Phó hiệu trưởng · Tổ chuyên môn · Giáo viên" },
  { "Tổ văn phòng, Ban ĐDCMHS", "Tổ văn phòng (office-group)|Ban ĐDCMHS (parents-board)",
    "Tổ văn phòng · Ban đại diện cha mẹ trẻ" },
  { "Hiệu trưởng, kế toán,", "Hiệu trưởng (principal)|kế toán (accountant)", NULL },
  { "Hiệu trưởng + PHT", "Hiệu trưởng (principal)|PHT (vice-principal)",
    "Hiệu trưởng · Phó hiệu trưởng" },
  { "- Hiệu trưởng\n- GV", "Hiệu trưởng (principal)|GV (teacher)", "Hiệu trưởng · Giáo viên" },
  { "BGH và GV", "BGH (school-board)|GV (teacher)",
    "Ban giám hiệu (hiệu trưởng, phó hiệu trưởng) · Giáo viên" },
  { "Cấp ủy chi bộ và Hội đồng trường.",
    "Cấp ủy chi bộ (party-cell)|Hội đồng trường (school-council)", "Chi bộ · Hội đồng trường" },
  { "Chính quyền và nhân dân địa phương", "Chính quyền và nhân dân địa phương (local-people)",
    NULL },
  { "Hiệu trưởng, Phó Hiệu trưởng, các tổ trưởng chuyên môn, giáo viên",
    "Hiệu trưởng (principal)|Phó Hiệu trưởng (vice-principal)|"
    "các tổ trưởng chuyên môn (head-of-subject-group)|giáo viên (teacher)",
    NULL },
  /* A slip of the pen is not put right in silence. */
  { "Tổ trướng các tổ chuyên môn", "Tổ trướng các tổ chuyên môn (subject-group)", NULL },
  { "Hiêu trưởng", "Hiêu trưởng", NULL },
  { "GVCN lớp 4, 5", "GVCN lớp 4, 5 (class-teacher)", "Giáo viên chủ nhiệm lớp 4, 5" },
  { "GVCN các lớp", "GVCN các lớp (class-teacher)", "Giáo viên chủ nhiệm các lớp" },
  { "Giáo viên Âm nhạc, Mĩ thuật", "Giáo viên Âm nhạc (teacher)|Mĩ thuật", NULL },
  { "TPT Đội", "TPT Đội (youth-leader)", "Tổng phụ trách Đội" },
  { "TPT", "TPT (youth-leader)", "Tổng phụ trách Đội" },
  { "Nhân viên Thư viện", "Nhân viên Thư viện (librarian)", NULL },
  { "viên chức văn thư", "viên chức văn thư (clerk)", "Văn thư" },
  { "Công đoàn, Chi đoàn", "Công đoàn (union)|Chi đoàn (youth-union)", NULL },
  { "Bí thư Chi đoàn", "Bí thư Chi đoàn (youth-union)", "Chi đoàn" },
  { "CBGVNV", "CBGVNV (all-staff)", "Cán bộ, giáo viên, nhân viên" },
  { "CB, GV, NV", "CB, GV, NV (all-staff)", "Cán bộ, giáo viên, nhân viên" },
  { "CBQL, GV, NV", "CBQL (managers)|GV (teacher)|NV (staff)",
    "Cán bộ quản lý · Giáo viên · Nhân viên" },
  { "Tập thể nhà trường", "Tập thể nhà trường (everyone)", NULL },
  { "Hội Cha mẹ học sinh", "Hội Cha mẹ học sinh (parents-board)", "Ban đại diện cha mẹ trẻ" },
  { "Ban kiểm tra nội bộ, Ban thanh tra nhân dân, Tổ Giám sát",
    "Ban kiểm tra nội bộ (internal-inspection)|Ban thanh tra nhân dân (peoples-inspection)|"
    "Tổ Giám sát (supervision-group)",
    NULL },
  { "Phòng GDĐT Quận 5 – Tổ mầm non", "Phòng GDĐT Quận 5 (education-department)|Tổ mầm non",
    "Phòng Giáo dục và Đào tạo Quận 5 · Tổ mầm non" },
  { "Cụm chuyên môn 2", "Cụm chuyên môn 2 (subject-cluster)", NULL },
  { "Nguyễn Thị Hoa, PHT", "Nguyễn Thị Hoa|PHT (vice-principal)",
    "Nguyễn Thị Hoa · Phó hiệu trưởng" },
  { "Ban giám hiệu, các thành viên trong các Hội đồng của trường",
    "Ban giám hiệu (school-board)|các thành viên trong các Hội đồng của trường",
    "Ban giám hiệu (hiệu trưởng, phó hiệu trưởng)" },
  /* Sentences with roles inside. */
  { "Cấp ủy chi bộ chỉ đạo; Hội đồng trường chủ trì.",
    "Cấp ủy chi bộ chỉ đạo (party-cell)|Hội đồng trường chủ trì (school-council)",
    "Chi bộ chỉ đạo · Hội đồng trường chủ trì" },
  { "Cấp ủy chi bộ chỉ đạo Ban lãnh đạo nhà trường chủ trì, triển khai các biện pháp, phân công "
    "người thực hiện.",
    "Cấp ủy chi bộ chỉ đạo (party-cell)|Ban lãnh đạo nhà trường chủ trì (school-board)|"
    "triển khai các biện pháp|phân công người thực hiện",
    "Chi bộ chỉ đạo · Ban giám hiệu (hiệu trưởng, phó hiệu trưởng) chủ trì" },
  { "- Cấp ủy chi bộ- hiệu trưởng nhà trường chỉ đạo, chủ trì.",
    "Cấp ủy chi bộ (party-cell)|hiệu trưởng nhà trường chỉ đạo (principal)|chủ trì",
    "Chi bộ · Hiệu trưởng chỉ đạo" },
  { "Phó Hiệu trưởng trực tiếp tham mưu, xây dựng phương án",
    "Phó Hiệu trưởng trực tiếp tham mưu (vice-principal)|xây dựng phương án", NULL },
  /* The same words, decomposed, as some files have them. */
  { "Tổ CM", "Tổ CM (subject-group)", "Tổ chuyên môn" },
  /* No role in the middle of a word, nor in other words. */
  { "GVX", "GVX", NULL },
  { "Hội Khuyến học xã", "Hội Khuyến học xã", NULL },
};

static CtRoles *
read_roles (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "roles.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CtRoles *roles = ct_roles_reader_read_file (file, &error);

  g_assert_no_error (error);

  return roles;
}

static void
test_cell (gconstpointer data)
{
  const CellCase *expected = data;
  g_autoptr (CtRoles) roles = read_roles ();
  g_autoptr (GArray) people = ct_people_read (expected->cell, roles);
  g_autofree char *meaning = ct_people_dup_meaning (expected->cell, roles, TRUE);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const CtPerson *person = &g_array_index (people, CtPerson, i);

      g_string_append_printf (names, "%s%.*s", i > 0 ? "|" : "",
                              (int) (person->end - person->start), expected->cell + person->start);
      if (person->role != NULL)
        g_string_append_printf (names, " (%s)", person->role->id);
    }

  g_assert_cmpstr (names->str, ==, expected->names);
  g_assert_cmpstr (meaning, ==, expected->meaning);
}

static void
test_kind_of_school (void)
{
  g_autoptr (CtRoles) roles = read_roles ();
  g_autofree char *meaning = ct_people_dup_meaning ("Ban ĐDCMHS", roles, FALSE);

  g_assert_cmpstr (meaning, ==, "Ban đại diện cha mẹ học sinh");
}

static void
test_members (void)
{
  g_autoptr (CtRoles) roles = read_roles ();
  const CtRole *board = ct_roles_find (roles, "school-board");
  const CtRole *principal = ct_roles_find (roles, "principal");

  g_assert_true (ct_role_includes (board, principal));
  g_assert_true (ct_role_includes (board, board));
  g_assert_false (ct_role_includes (principal, board));

  /* Whoever is named as a member is a role. */
  for (guint i = 0; i < ct_roles_get_length (roles); i++)
    for (char **member = ct_roles_get (roles, i)->members; member != NULL && *member != NULL;
         member++)
      g_assert_nonnull (ct_roles_find (roles, *member));
}

typedef struct
{
  const char *cell; /* the caret is at the "|" */
  const char *name; /* NULL when there is none to complete */
} CaretCase;

static const CaretCase caret_cases[] = {
  { "PH|", "PH" },
  { "PHT, Tổ C|", "Tổ C" },
  { "PHT, Tổ C|; GV", "Tổ C" },
  { "PHT, Tổ C| ; GV", "Tổ C" },
  { "P|, Tổ CM", "P" },
  { "- Hiệu trưởng\n- G|", "G" },
  { "BGH và G|", "G" },
  { "BGH + G|", "G" },
  { "Tổ C|M", NULL },
  { "PHT,|", NULL },
  { "PHT, |", NULL },
  { "|", NULL },
  { "|PHT", NULL },
};

static void
test_caret (gconstpointer data)
{
  const CaretCase *expected = data;
  g_auto (GStrv) parts = g_strsplit (expected->cell, "|", 2);
  g_autofree char *cell = g_strconcat (parts[0], parts[1], NULL);
  g_autofree char *name = NULL;
  guint start, end;

  if (ct_people_find_name (cell, strlen (parts[0]), &start, &end))
    name = g_strndup (cell + start, end - start);
  g_assert_cmpstr (name, ==, expected->name);
}

static void
add_action (CtPlan *plan, const char *lead, const char *partner)
{
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtAction) action = ct_action_new ();

  ct_node_set_text (CT_NODE (action), CT_ACTION_LEAD, lead);
  ct_node_set_text (CT_NODE (action), CT_ACTION_PARTNER, partner);
  ct_node_list_append (ct_improvement_get_actions (improvement), action);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
}

static void
assert_completes (CtPeopleNames *names, const char *typed, const char *expected)
{
  g_auto (GStrv) offers = ct_people_names_complete (names, typed, 4);
  g_autofree char *joined = g_strjoinv ("|", offers);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_names (void)
{
  g_autoptr (CtRoles) roles = read_roles ();
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtPeopleNames) names = ct_people_names_new (plan, roles);

  add_action (plan, "PHT", "Tổ CM; Cô Tâm");
  add_action (plan, "PHT, Tổ CM", "Cấp ủy chi bộ chỉ đạo, giám sát việc thực hiện");
  add_action (plan, "Phó hiệu trưởng", "BGH");

  /* However it is written, it is one name, and shown as it is written most often. */
  g_assert_cmpuint (ct_people_names_get_length (names), ==, 5);
  g_assert_cmpstr (ct_people_names_get (names, 0)->words, ==, "PHT");
  g_assert_cmpuint (ct_people_names_get (names, 0)->uses, ==, 3);
  g_assert_cmpstr (ct_people_names_get (names, 1)->words, ==, "Tổ CM");

  assert_completes (names, "p",
                    "PHT|Phó hiệu trưởng|Phó hiệu trưởng chăm sóc nuôi dưỡng|"
                    "Phó hiệu trưởng chuyên môn");
  assert_completes (names, "tam", "Cô Tâm");
  assert_completes (names, "t", "Tổ CM|Tổ trưởng chuyên môn|Tổ trưởng|Tổ chuyên môn");
  assert_completes (names, "tổ c", "Tổ CM|Tổ chuyên môn");
  assert_completes (names, "Tổ CM", "Tổ chuyên môn");
  assert_completes (names, "tpt", "Tổng phụ trách Đội");
  assert_completes (names, "", "");
  assert_completes (names, "xyz", "");

  g_assert_true (ct_people_names_is_in (names, "vice-principal", "Tổ CM, Phó HT"));
  g_assert_true (ct_people_names_is_in (names, "vice-principal", "BGH"));
  g_assert_false (ct_people_names_is_in (names, "vice-principal", "Hiệu trưởng"));
  g_assert_true (ct_people_names_is_in (names, "co tam", "GV, cô Tâm"));

  add_action (plan, "Cô Tâm", "");
  add_action (plan, "Cô Tâm", "");
  add_action (plan, "Cô Tâm", "");
  g_assert_cmpstr (ct_people_names_get (names, 0)->words, ==, "Cô Tâm");
}

typedef struct
{
  const char *xml;
  const char *message;
} BadFile;

static const BadFile bad_files[] = {
  { "<roles xmlns='urn:caitien:roles:1'><role><name>A</name></role></roles>", "*:1: *id*" },
  { "<roles xmlns='urn:caitien:roles:1'>\n<role id='a'/></roles>", "*:2: *“a” has no name*" },
  { "<roles xmlns='urn:caitien:roles:1'><role id='a'><name>A</name></role>"
    "<role id='a'><name>A</name></role></roles>",
    "*:1: *two roles*“a”*" },
  { "<roles xmlns='urn:caitien:roles:1'><role id='a'><name school='x'>A</name></role></roles>",
    "*:1: *“x”*" },
};

static void
test_bad_file (gconstpointer data)
{
  const BadFile *bad = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (bad->xml, strlen (bad->xml));
  g_autoptr (GError) error = NULL;

  g_assert_null (ct_roles_reader_read_bytes (bytes, "roles.xml", &error));
  g_assert_nonnull (error);
  if (!g_pattern_match_simple (bad->message, error->message))
    g_error ("Got the message “%s”", error->message);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cell_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/people/cell/%u", i);

      g_test_add_data_func (path, &cell_cases[i], test_cell);
    }
  for (guint i = 0; i < G_N_ELEMENTS (caret_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/people/caret/%u", i);

      g_test_add_data_func (path, &caret_cases[i], test_caret);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/people/bad-file/%u", i);

      g_test_add_data_func (path, &bad_files[i], test_bad_file);
    }
  g_test_add_func ("/people/kind-of-school", test_kind_of_school);
  g_test_add_func ("/people/members", test_members);
  g_test_add_func ("/people/names", test_names);

  return g_test_run ();
}
