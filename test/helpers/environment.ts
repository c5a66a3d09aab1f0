/** The CDK's built-in validation takes two seconds a test file; the tests of the gates turn it on where it is the subject. */
process.env['CDK_VALIDATION'] ??= 'false';
