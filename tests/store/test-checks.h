/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-catalogue.h"
#include "ct-checks.h"
#include "ct-plan-reader.h"

/* Plans with one thing in them, and what the checks say about them. */

#define TODAY ct_day_from_ymd (2026, 11, 21)

/* The standards, forms and acts of the source tree. */
static CtCatalogue *catalogue;

static inline GFile *
get_data (const char *name)
{
  return g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", name, NULL);
}

static inline void
load_catalogue (void)
{
  g_autoptr (GFile) frameworks = get_data ("frameworks");
  g_autoptr (GFile) forms = get_data ("forms");
  g_autoptr (GFile) legal = get_data ("legal");
  g_autoptr (GError) error = NULL;

  catalogue = ct_catalogue_new ();
  ct_catalogue_load_frameworks (catalogue, frameworks, &error);
  g_assert_no_error (error);
  ct_catalogue_load_forms (catalogue, forms, &error);
  g_assert_no_error (error);
  ct_catalogue_load_legal_acts (catalogue, legal, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ct_catalogue_get_problems (catalogue)[0], ==, NULL);
}

static inline CtPlan *
read_plan (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CtPlan *plan = ct_plan_reader_read_with_catalogue (bytes, "plan", catalogue, &error);

  g_assert_no_error (error);

  return plan;
}

static inline CtChecks *
check_on (CtPlan *plan, CtDay today)
{
  const char *framework = ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
  CtChecks *checks = ct_checks_new (plan, ct_catalogue_get_framework (catalogue, framework),
                                    ct_catalogue_get_plan_form (catalogue, plan),
                                    ct_catalogue_get_legal_acts (catalogue), today);

  ct_checks_complete (checks);

  return checks;
}

/* Returns: "error rule ref\nwarning rule ref\n…" */
static inline char *
dup_findings (GListModel *findings)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CtFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *ref = ct_finding_dup_ref (finding);

      g_string_append_printf (lines, "%s%s %s %s", lines->len > 0 ? "\n" : "",
                              ct_severity_to_nick (ct_finding_get_severity (finding)),
                              ct_finding_get_rule (finding), ref);
    }

  return g_string_free (lines, FALSE);
}

#define SCHOOL "<school kind='preschool'><name>TRƯỜNG MN A</name></school>"
#define YEAR "<calendar first-year='2026' years='1'/>"
#define DATED "<document><date>2026-09-10</date></document>"
#define HEAD(framework, form)                                                                      \
  "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='" framework "' form='" form "'>"
#define PLAN(body) HEAD ("tt57-2026-mn", "tt57-bieu2") SCHOOL YEAR DATED body "</plan>"
#define PLAN_ON(date, body)                                                                        \
  HEAD ("tt57-2026-mn", "tt57-bieu2")                                                              \
  SCHOOL YEAR "<document><date>" date "</date></document>" body "</plan>"
#define ROW(attributes, inside)                                                                    \
  "<improvements><improvement id='i1' " attributes ">" inside "</improvement></improvements>"
#define FULL_ACTION(id, inside)                                                                    \
  "<action id='" id "' status='planned'><text>Việc " id "</text>"                                  \
  "<lead>PHT</lead><evidence>Biên bản</evidence>" inside "</action>"
#define WHEN(words) "<period><text>" words "</text></period>"
#define PERIOD(words) PLAN (ROW ("", FULL_ACTION ("a1", WHEN (words))))
#define MONEY(words)                                                                               \
  PLAN (ROW ("", FULL_ACTION ("a1", WHEN ("Cả năm") "<budget><text>" words "</text></budget>")))
#define SECTION(inside)                                                                            \
  PLAN ("<sections><section id='s1' kind='text'><heading>CĂN CỨ</heading>" inside                  \
        "</section></sections>")
#define RESULTS(inside)                                                                            \
  "<assessments><assessment id='t1' year='2025' by='self'>" inside "</assessment></assessments>"
#define OLD_PLAN(body)                                                                             \
  HEAD ("tt17-2018-th", "legacy-9col")                                                             \
  SCHOOL                                                                                           \
  "<calendar first-year='2023' years='1'/><document><date>2023-09-10</date></document>" body       \
  "</plan>"
