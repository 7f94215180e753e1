/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-school"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-school.h"

/**
 * CtSchool:
 *
 * The school as the header block and the text name it.
 */
struct _CtSchool
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtSchool, ct_school, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("kind", N_ ("Change the kind of school")),
  CT_FIELD_TEXT_SPEC ("authority", N_ ("Edit the superior body")),
  CT_FIELD_TEXT_SPEC ("name", N_ ("Edit the school’s name")),
  CT_FIELD_TEXT_SPEC ("full-name", N_ ("Edit the school’s full name")),
  CT_FIELD_TEXT_SPEC ("address", N_ ("Edit the address")),
};

static void
ct_school_class_init (CtSchoolClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_school_init (CtSchool *self)
{
}

CtSchool *
ct_school_new (void)
{
  return g_object_new (CT_TYPE_SCHOOL, NULL);
}
