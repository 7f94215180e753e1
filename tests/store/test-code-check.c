/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-code-check.h"
#include "ct-issue-code.h"
#include "ct-issued-plan.h"
#include "ct-plan-reader.h"
#include "ct-signed-file.h"

/* A plan that was issued twice, and what codes from papers say about it. */

typedef struct
{
  CtPlan *plan;
  CtIssue *first;
  CtIssue *second;
} Fixture;

static CtNode *
get_document (Fixture *fixture)
{
  return CT_NODE (ct_plan_get_document (fixture->plan));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"),
                                            "data/samples/tieu-hoc-go-may.caitien", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  fixture->plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  ct_node_set_text (get_document (fixture), CT_DOCUMENT_NUMBER, "12");
  ct_node_set_text (get_document (fixture), CT_DOCUMENT_DATE, "2026-10-05");
  fixture->first = ct_issued_plan_issue (fixture->plan);
  ct_node_set_text (get_document (fixture), CT_DOCUMENT_NUMBER, "47");
  ct_node_set_text (get_document (fixture), CT_DOCUMENT_TITLE, "KẾ HOẠCH ĐIỀU CHỈNH");
  fixture->second = ct_issued_plan_issue (fixture->plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->plan);
}

static char *
dup_code (CtIssue *issue)
{
  return ct_issue_code_new_from_digest (ct_node_get_text (CT_NODE (issue), CT_ISSUE_DIGEST));
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autofree char *code = dup_code (fixture->second);
  g_autofree char *typed = g_ascii_strdown (code, -1);
  g_autoptr (CtCodeCheck) check = ct_code_check_new (fixture->plan, typed);
  g_autofree char *sentence = ct_code_check_dup_sentence (check);

  g_assert_cmpint (check->answer, ==, CT_CODE_SAME);
  g_assert_true (check->issue == fixture->second && check->is_latest);
  g_assert_cmpstr (check->code, ==, code);
  g_assert_cmpstr (sentence, ==,
                   "The code is genuine: the plan was issued under it as no. 47 of 05/10/2026, "
                   "signed by Trần Quốc Khải. The plan in this file is still the same.");
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *code = dup_code (fixture->second);
  g_autoptr (CtCodeCheck) check = NULL;
  g_autofree char *sentence = NULL;
  const CtPlanChange *change;

  ct_node_set_text (get_document (fixture), CT_DOCUMENT_SIGNER_NAME, "Người khác");
  check = ct_code_check_new (fixture->plan, code);
  sentence = ct_code_check_dup_sentence (check);
  g_assert_cmpint (check->answer, ==, CT_CODE_CHANGED);
  g_assert_cmpuint (check->changes->len, ==, 1);
  change = check->changes->pdata[0];
  g_assert_true (CT_IS_DOCUMENT (change->newer));
  g_assert_cmpuint (change->field, ==, CT_DOCUMENT_SIGNER_NAME);
  g_assert_cmpstr (sentence, ==,
                   "The code is genuine: the plan was issued under it as no. 47 of 05/10/2026, "
                   "signed by Trần Quốc Khải. Since then, 1 thing has changed in the plan.");
}

static void
test_earlier (Fixture *fixture, gconstpointer data)
{
  g_autofree char *code = dup_code (fixture->first);
  g_autoptr (CtCodeCheck) check = ct_code_check_new (fixture->plan, code);
  g_autofree char *sentence = ct_code_check_dup_sentence (check);

  g_assert_cmpint (check->answer, ==, CT_CODE_CHANGED);
  g_assert_true (check->issue == fixture->first && !check->is_latest);
  g_assert_cmpuint (check->changes->len, ==, 2);
  g_assert_cmpstr (sentence, ==,
                   "The code is genuine: the plan was issued under it as no. 12 of 05/10/2026, "
                   "signed by Trần Quốc Khải. Since then, the plan was issued again, and 2 things "
                   "have changed in it.");
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtCodeCheck) check = ct_code_check_new (fixture->plan, "0000-0000-0011");
  g_autofree char *sentence = ct_code_check_dup_sentence (check);

  g_assert_cmpint (check->answer, ==, CT_CODE_UNKNOWN);
  g_assert_null (check->issue);
  g_assert_null (check->near_issue);
  g_assert_cmpstr (sentence, ==,
                   "The code belongs to no issue of this plan. The paper is of another plan, or "
                   "of another copy of the file.");
}

static void
test_mistyped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtCodeCheck) check = ct_code_check_new (fixture->plan, "0000-0000-0012");
  g_autofree char *sentence = ct_code_check_dup_sentence (check);

  g_assert_cmpint (check->answer, ==, CT_CODE_MISTYPED);
  g_assert_null (check->near_issue);
  g_assert_nonnull (strstr (sentence, "look at the paper"));
}

/* A sign that is wrong, missing, too much, or in the place of its neighbour: the issue whose code
 * is nearly the same is named.
 */
static void
test_nearly (Fixture *fixture, gconstpointer data)
{
  g_autofree char *code = dup_code (fixture->first);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GString) typed = g_string_new (code);
      g_autoptr (CtCodeCheck) check = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *expected =
          g_strdup_printf ("This is nearly the code of no. 12 of 05/10/2026, %s.", code);

      if (i == 0)
        typed->str[6] = typed->str[6] == '7' ? '9' : '7';
      else if (i == 1)
        g_string_erase (typed, 8, 1);
      else if (i == 2)
        g_string_insert_c (typed, 3, 'X');
      else
        typed->str[0] = code[1], typed->str[1] = code[0];

      if (g_str_equal (typed->str, code))
        continue;
      check = ct_code_check_new (fixture->plan, typed->str);
      sentence = ct_code_check_dup_sentence (check);
      g_assert_null (check->issue);
      g_assert_true (check->near_issue == fixture->first);
      g_assert_true (g_str_has_suffix (sentence, expected));
    }
}

/* The checksums tell, where the copy can't. */
static void
test_damaged_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtCodeCheck) same = NULL;
  g_autoptr (CtCodeCheck) changed = NULL;
  g_autofree char *sentence = NULL;

  ct_node_set_text (CT_NODE (fixture->second), CT_ISSUE_COPY, "H4sI");
  same = ct_code_check_new_for_issue (fixture->plan, fixture->second);
  g_assert_cmpint (same->answer, ==, CT_CODE_SAME);
  g_assert_nonnull (same->problem);
  sentence = ct_code_check_dup_sentence (same);
  g_assert_cmpstr (sentence, ==, "The plan is what was issued as no. 47 of 05/10/2026.");

  ct_node_set_text (get_document (fixture), CT_DOCUMENT_TITLE, "KHÁC");
  changed = ct_code_check_new_for_issue (fixture->plan, fixture->second);
  g_assert_cmpint (changed->answer, ==, CT_CODE_CHANGED);
  g_assert_null (changed->changes);
}

static const struct
{
  const char *uri;
  const char *path;
} places[] = {
  { "file:///ho-so/KH%2012.pdf", "/ho-so/KH 12.pdf" },
  { "/ho-so/KH 12.pdf", "/ho-so/KH 12.pdf" },
  { "KH 12.pdf", "/plans/KH 12.pdf" },
  { "scan/KH.pdf", "/plans/scan/KH.pdf" },
};

static void
test_places (void)
{
  g_autoptr (GFile) plan = g_file_new_for_path ("/plans/a.caitien");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (CtSignedCopy) copy = ct_signed_copy_new ();
      g_autoptr (GFile) file = NULL;

      ct_node_set_text (CT_NODE (copy), CT_SIGNED_COPY_URI, places[i].uri);
      file = ct_signed_file_get (copy, plan);
      g_assert_cmpstr (g_file_peek_path (file), ==, places[i].path);
    }
}

static void
test_attach (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/ho-so/KH 12.pdf");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (GBytes) other = g_bytes_new_static ("abd", 3);
  CtHistory *history = ct_plan_get_history (fixture->plan);
  CtNodeList *copies = ct_issue_get_signed_copies (fixture->second);
  CtNode *copy = CT_NODE (ct_signed_file_attach (fixture->second, file, bytes));
  const char *digest = ct_node_get_text (copy, CT_SIGNED_COPY_DIGEST);

  g_assert_cmpstr (digest, ==,
                   "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (ct_node_get_text (copy, CT_SIGNED_COPY_DATE), ==, "2026-10-05");
  g_assert_cmpint (ct_signed_file_compare (digest, bytes), ==, CT_SIGNED_FILE_SAME);
  g_assert_cmpint (ct_signed_file_compare (digest, other), ==, CT_SIGNED_FILE_ALTERED);
  g_assert_cmpint (ct_signed_file_compare (digest, NULL), ==, CT_SIGNED_FILE_MISSING);
  g_assert_cmpint (ct_signed_file_compare ("", other), ==, CT_SIGNED_FILE_SAME);

  g_assert_cmpuint (ct_node_list_get_length (copies), ==, 1);
  ct_history_undo (history);
  g_assert_cmpuint (ct_node_list_get_length (copies), ==, 0);
}

#define ADD(name, func) g_test_add ("/code-check/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("same", test_same);
  ADD ("changed", test_changed);
  ADD ("earlier", test_earlier);
  ADD ("unknown", test_unknown);
  ADD ("mistyped", test_mistyped);
  ADD ("nearly", test_nearly);
  ADD ("damaged-copy", test_damaged_copy);
  ADD ("attach", test_attach);
  g_test_add_func ("/code-check/places", test_places);

  return g_test_run ();
}
