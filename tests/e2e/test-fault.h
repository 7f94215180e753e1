/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ct-program.h"
#include "ct-saved-plan.h"

G_BEGIN_DECLS

#define TEST_FAULT_ACTION "a13"
#define TEST_FAULT_WORDS "Mở thêm hai nhóm trẻ tại điểm chính."

/**
 * TestFault:
 * @plan: the plan as it was
 * @folder: where the program has a copy of it, perhaps on a disk of its own
 * @path: the copy
 *
 * A plan that is open in the program while something happens to its disk or file.
 */
typedef struct
{
  CtSavedPlan *plan;
  CtProgram *program;
  CtProbe *window;
  CtProbe *field;
  char *folder;
  char *path;
  gboolean mounted;
} TestFault;

void test_fault_enter_namespace (char *argv[]);
void test_fault_run (const char *format, ...) G_GNUC_PRINTF (1, 2);
gboolean test_fault_skip_without_mounts (void);

void test_fault_make_plan (TestFault *fault, const char *options);
void test_fault_start (TestFault *fault);
void test_fault_unmount (TestFault *fault);
void test_fault_finish (TestFault *fault);

void test_fault_click (TestFault *fault, const char *label);
void test_fault_expect_sentence (TestFault *fault, const char *sentence);
void test_fault_expect_field (TestFault *fault, const char *words);
void test_fault_expect_same_file (TestFault *fault);
void test_fault_expect_file (const char *path, const char *words);
void test_fault_expect_draft (const char *words);
gboolean test_fault_has_words (const char *path, const char *words);
gboolean test_fault_find_in_drafts (const char *words);

G_END_DECLS
