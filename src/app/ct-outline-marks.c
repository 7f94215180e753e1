/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-marks"

#include "config.h"

#include "ct-outline-marks.h"

#include "ct-finding-place.h"

/* How many findings there are at each place of the outline. Hints are no reason for a mark. */

static char *
dup_key (CtPlaceKind kind, const char *code, CtNode *section)
{
  return g_strdup_printf ("%d %s %p", kind, code != NULL ? code : "", (void *) section);
}

static void
count_finding (GHashTable *counts, CtFinding *finding)
{
  CtPlaceKind kind;
  const char *code;
  CtNode *section;
  char *key;
  guint count;

  if (ct_finding_get_severity (finding) == CT_SEVERITY_HINT)
    return;

  ct_finding_place_get (finding, &kind, &code, &section);
  key = dup_key (kind, code, section);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
  g_hash_table_insert (counts, key, GUINT_TO_POINTER (count + 1));
}

static void
mark_items (GListModel *items, GHashTable *counts)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtOutlineItem) item = g_list_model_get_item (items, i);
      g_autofree char *key =
          dup_key (ct_outline_item_get_kind (item), ct_outline_item_get_code (item),
                   ct_outline_item_get_section (item));

      ct_outline_item_set_findings (item, GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)));
      mark_items (G_LIST_MODEL (ct_outline_item_get_children (item)), counts);
    }
}

/**
 * ct_outline_marks_update:
 * @root: the items of the outline
 * @checks: (nullable): the findings to mark
 */
void
ct_outline_marks_update (GListStore *root, CtChecks *checks)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_findings = checks != NULL ? g_list_model_get_n_items (G_LIST_MODEL (checks)) : 0;

  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (CtFinding) finding = g_list_model_get_item (G_LIST_MODEL (checks), i);

      count_finding (counts, finding);
    }

  mark_items (G_LIST_MODEL (root), counts);
}
