/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-indicator-mark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-indicator-mark.h"

/**
 * CtIndicatorMark:
 *
 * Whether one indicator of a criterion is met.
 */
struct _CtIndicatorMark
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtIndicatorMark, ct_indicator_mark, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_NUMBER_SPEC ("level", NULL),
  CT_FIELD_TEXT_SPEC ("letter", NULL),
  CT_FIELD_TEXT_SPEC ("met", N_ ("Mark an indicator")),
};

static void
ct_indicator_mark_class_init (CtIndicatorMarkClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_indicator_mark_init (CtIndicatorMark *self)
{
}

CtIndicatorMark *
ct_indicator_mark_new (void)
{
  return g_object_new (CT_TYPE_INDICATOR_MARK, NULL);
}
