/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-paragraph.h"

/**
 * CtParagraph:
 *
 * A paragraph of a section or of the words before and after the sections: running text, a run-in
 * sub-heading (`h`) or a list item (`li`).
 */
struct _CtParagraph
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtParagraph, ct_paragraph, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_NUMBER_SPEC ("kind", NULL),
  CT_FIELD_NUMBER_SPEC ("level", NULL),
  CT_FIELD_TEXT_SPEC ("text", N_ ("Edit text")),
};

static void
ct_paragraph_class_init (CtParagraphClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_paragraph_init (CtParagraph *self)
{
}

CtParagraph *
ct_paragraph_new (void)
{
  return g_object_new (CT_TYPE_PARAGRAPH, NULL);
}
