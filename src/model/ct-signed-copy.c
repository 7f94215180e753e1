/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-signed-copy"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-signed-copy.h"

/**
 * CtSignedCopy:
 *
 * A paper of an issue as it was signed: a scan, or a PDF with a digital signature. The plan tells
 * where the file is and what it held when it was attached; the file itself stays where it is.
 *
 * - uri: where the file is
 * - digest: "sha256:" and the checksum of what it held
 * - date: when it was signed, 2026-09-06, or nothing
 * - by: who signed it
 * - recipient: who got that copy
 */
struct _CtSignedCopy
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtSignedCopy, ct_signed_copy, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("uri", N_ ("Change the signed copy")),
  CT_FIELD_TEXT_SPEC ("digest", N_ ("Change the signed copy")),
  CT_FIELD_TEXT_SPEC ("date", N_ ("Change the signed copy")),
  CT_FIELD_TEXT_SPEC ("by", N_ ("Change the signed copy")),
  CT_FIELD_TEXT_SPEC ("recipient", N_ ("Change the signed copy")),
};

static void
ct_signed_copy_class_init (CtSignedCopyClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_signed_copy_init (CtSignedCopy *self)
{
}

CtSignedCopy *
ct_signed_copy_new (void)
{
  return g_object_new (CT_TYPE_SIGNED_COPY, NULL);
}
