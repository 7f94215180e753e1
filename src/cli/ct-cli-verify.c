/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-verify"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "ct-cli.h"
#include "ct-code-check.h"
#include "ct-file-bytes.h"
#include "ct-signed-file.h"
#include "ct-signed-content.h"

/* The node, or the next one around it that has an id. */
static const char *
get_ref (CtNode *node)
{
  for (; node != NULL; node = ct_node_get_parent (node))
    if (ct_node_get_id (node) != NULL)
      return ct_node_get_id (node);

  return "-";
}

static const char *
get_kind (const CtPlanChange *change)
{
  switch (change->kind)
    {
    case CT_PLAN_CHANGE_ADDED:
      return "added";

    case CT_PLAN_CHANGE_REMOVED:
      return "removed";

    case CT_PLAN_CHANGE_MOVED:
      return "moved";

    case CT_PLAN_CHANGE_FIELD:
    case CT_PLAN_CHANGE_ROWS:
    default:
      return "changed";
    }
}

static char *
dup_one_line (const char *words)
{
  char *line = g_strdup (words);

  return g_strstrip (g_strdelimit (line, "\t\r\n\x1f", ' '));
}

/* One line: what happened, to what, in which field, and what it said before and says now. */
static void
print_change (const CtPlanChange *change)
{
  CtNode *node = change->newer != NULL ? change->newer : change->older;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *before_line = NULL;
  g_autofree char *after_line = NULL;
  guint n_fields;

  if (change->kind != CT_PLAN_CHANGE_FIELD)
    {
      ct_cli_print ("%s\t%s\n", get_kind (change), get_ref (node));
      return;
    }

  before = ct_signed_content_dup_value (change->older, change->field);
  after = ct_signed_content_dup_value (change->newer, change->field);
  before_line = dup_one_line (before);
  after_line = dup_one_line (after);
  ct_cli_print ("%s\t%s\t%s\t%s\t%s\n", get_kind (change), get_ref (node),
                ct_node_get_fields (node, &n_fields)[change->field - 1].name, before_line,
                after_line);
}

static const char *
get_state (CtSignedFileState state)
{
  switch (state)
    {
    case CT_SIGNED_FILE_SAME:
      return "same";

    case CT_SIGNED_FILE_ALTERED:
      return "altered";

    case CT_SIGNED_FILE_MISSING:
    default:
      return "missing";
    }
}

/* One line for each signed copy: whether its file is what was attached, and where it is. */
static void
print_copies (CtIssue *issue, const char *path)
{
  CtNodeList *copies = ct_issue_get_signed_copies (issue);
  g_autoptr (GFile) plan = g_file_new_for_commandline_arg (path);

  for (guint i = 0; i < ct_node_list_get_length (copies); i++)
    {
      CtNode *copy = ct_node_list_get (copies, i);
      g_autoptr (GFile) file = ct_signed_file_get (CT_SIGNED_COPY (copy), plan);
      g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, NULL);
      CtSignedFileState state =
          ct_signed_file_compare (ct_node_get_text (copy, CT_SIGNED_COPY_DIGEST), bytes);

      ct_cli_print ("signed\t%s\t%s\n", get_state (state),
                    ct_node_get_text (copy, CT_SIGNED_COPY_URI));
    }
}

static CtCliStatus
verify (CtPlan *plan, const char *path, const char *text)
{
  g_autoptr (CtCodeCheck) check = ct_code_check_new (plan, text);
  g_autofree char *sentence = ct_code_check_dup_sentence (check);

  ct_cli_print ("%s\n", sentence);
  for (guint i = 0; check->changes != NULL && i < check->changes->len; i++)
    print_change (check->changes->pdata[i]);
  if (check->issue != NULL)
    print_copies (check->issue, path);
  if (check->issue != NULL && check->problem != NULL)
    fprintf (stderr, "%s\n", check->problem);

  if (check->answer == CT_CODE_MISTYPED)
    return CT_CLI_USAGE;

  return check->answer == CT_CODE_SAME && check->is_latest ? CT_CLI_GOOD : CT_CLI_FINDINGS;
}

static CtCliStatus
run (int argc, char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (CtCatalogue) catalogue = NULL;
  g_autoptr (CtPlan) plan = NULL;
  CtCliStatus status;

  if (!ct_cli_parse (&ct_cli_verify, &argc, &argv, entries, 2, &status))
    return status;

  catalogue = ct_cli_load_catalogue (&status);
  if (catalogue == NULL)
    return status;

  plan = ct_cli_load_plan (argv[1], catalogue, &status);

  return plan != NULL ? verify (plan, argv[1], argv[2]) : status;
}

const CtCliCommand ct_cli_verify = {
  "verify",
  "PLAN CODE",
  N_ ("Tells whether the plan is what was signed on the paper with the code, and what has changed "
      "since."),
  run,
};
