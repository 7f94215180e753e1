/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-item"

#include "config.h"

#include "ct-outline-item.h"

#include "ct-text-fold.h"

/**
 * CtOutlineItem:
 *
 * One row of the outline: a place that the editor can show, with what the row tells about it.
 */
struct _CtOutlineItem
{
  GObject parent_instance;

  CtPlaceKind kind;
  char *code;
  CtNode *section;
  char *label;
  char *name;
  char *folded;
  int level;
  int target;
  guint count;
  guint findings;
  GListStore *children;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtOutlineItem, ct_outline_item, G_TYPE_OBJECT)

static void
ct_outline_item_finalize (GObject *object)
{
  CtOutlineItem *self = CT_OUTLINE_ITEM (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->section);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->folded, g_free);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (ct_outline_item_parent_class)->finalize (object);
}

static void
ct_outline_item_class_init (CtOutlineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_outline_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_outline_item_init (CtOutlineItem *self)
{
  self->level = CT_FIELD_NO_NUMBER;
  self->target = CT_FIELD_NO_NUMBER;
}

CtOutlineItem *
ct_outline_item_new (CtPlaceKind kind, const char *code, CtNode *section)
{
  CtOutlineItem *self = g_object_new (CT_TYPE_OUTLINE_ITEM, NULL);

  self->kind = kind;
  self->code = g_strdup (code);
  self->label = g_strdup ("");
  self->name = g_strdup ("");
  g_set_object (&self->section, section);
  self->children = g_list_store_new (CT_TYPE_OUTLINE_ITEM);

  return self;
}

CtPlaceKind
ct_outline_item_get_kind (CtOutlineItem *self)
{
  return self->kind;
}

const char *
ct_outline_item_get_code (CtOutlineItem *self)
{
  return self->code;
}

CtNode *
ct_outline_item_get_section (CtOutlineItem *self)
{
  return self->section;
}

/**
 * ct_outline_item_get_label:
 *
 * Returns: the code or number before the name
 */
const char *
ct_outline_item_get_label (CtOutlineItem *self)
{
  return self->label;
}

const char *
ct_outline_item_get_name (CtOutlineItem *self)
{
  return self->name;
}

int
ct_outline_item_get_level (CtOutlineItem *self)
{
  return self->level;
}

int
ct_outline_item_get_target (CtOutlineItem *self)
{
  return self->target;
}

guint
ct_outline_item_get_count (CtOutlineItem *self)
{
  return self->count;
}

/**
 * ct_outline_item_get_findings:
 *
 * Returns: how many things the checks want looked at there
 */
guint
ct_outline_item_get_findings (CtOutlineItem *self)
{
  return self->findings;
}

GListStore *
ct_outline_item_get_children (CtOutlineItem *self)
{
  return self->children;
}

gboolean
ct_outline_item_is (CtOutlineItem *self, CtPlaceKind kind, const char *code, CtNode *section)
{
  return self->kind == kind && g_strcmp0 (self->code, code) == 0 && self->section == section;
}

void
ct_outline_item_set_words (CtOutlineItem *self, const char *label, const char *name)
{
  g_autofree char *all = NULL;

  if (g_strcmp0 (self->label, label) == 0 && g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  g_free (self->name);
  self->name = g_strdup (name);
  all = g_strjoin (" ", label, name, NULL);
  g_free (self->folded);
  self->folded = ct_text_fold (all);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ct_outline_item_set_figures:
 * @level: reached, or %CT_FIELD_NO_NUMBER
 * @target: aimed at, or %CT_FIELD_NO_NUMBER
 * @count: how many improvements
 */
void
ct_outline_item_set_figures (CtOutlineItem *self, int level, int target, guint count)
{
  if (self->level == level && self->target == target && self->count == count)
    return;

  self->level = level;
  self->target = target;
  self->count = count;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
ct_outline_item_set_findings (CtOutlineItem *self, guint findings)
{
  if (self->findings == findings)
    return;

  self->findings = findings;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ct_outline_item_has_words:
 * @folded: words without case and diacritics, see ct_text_fold()
 *
 * Returns: whether the item's own words have @folded in them
 */
gboolean
ct_outline_item_has_words (CtOutlineItem *self, const char *folded)
{
  return self->folded != NULL && strstr (self->folded, folded) != NULL;
}
