/**
 * Finds state machines in what teams deploy: templates of CloudFormation, SAM and the CDK, files of
 * the Serverless Framework and Terraform. Start with {@code Templates}.
 */
@NullMarked
package io.github.sfntest.internal.template;

import org.jspecify.annotations.NullMarked;
